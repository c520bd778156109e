/* Replaces the configuration of the stock Tasklist. Loaded before everything but page.js. */
document.querySelector('base').setAttribute('cam-exclude-plugins', [
  'tasklist.task.action:task-action-comment',
  'tasklist.navbar.action:create-task-action',
  'tasklist.task.detail:task-detail-history',
  'tasklist.task.detail:task-detail-description',
].join(','));

// The stock Tasklist shows the names of its labels until the file with the labels has come, and some it never replaces.
// It looks into its cache first, which page.js keeps in memory: so the labels are there before anything is drawn.
const locales = new URL('../locales/', import.meta.url).pathname;
const labels = await fetch(`${locales}nb.json?LABELS`).then((response) => response.text());
localStorage.setItem('camunda-web', JSON.stringify({ [`${locales}_locales_data_nb_${window.bust}`]: labels }));

export default {
  app: { name: 'Oppgaver', vendor: ' ' },
  locales: { availableLocales: ['nb'], fallbackLocale: 'nb' },
  dateFormat: { normal: 'LLL', long: 'LLLL' },
  customScripts: ['MODULE'],
  disableWelcomeMessage: true,
  krisesenter: { idleMinutes: 15 },
  shortcuts: {
    claimTask: { key: 'ctrl+alt+c', description: 'tar oppgaven som er åpen' },
    focusFilter: { key: 'ctrl+shift+f', description: 'går til den første listen' },
    focusList: { key: 'ctrl+alt+l', description: 'går til den første oppgaven' },
    focusForm: { key: 'ctrl+alt+f', description: 'går til det første feltet i skjemaet' },
    startProcess: { key: 'ctrl+alt+p', description: 'starter noe nytt' },
  },
};
