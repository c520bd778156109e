/* Replaces the configuration of the stock Tasklist. Loaded before everything but page.js. */
document.querySelector('base').setAttribute('cam-exclude-plugins', [
  'tasklist.task.action:task-action-comment',
  'tasklist.navbar.action:create-task-action',
  'tasklist.task.detail:task-detail-history',
  'tasklist.task.detail:task-detail-description',
  'tasklist.task.detail:task-detail-diagram',
  // the order of the lists is fixed, see order.ts; the stock search asks for ids and variables, which nobody here knows
  'tasklist.header:tasklist-sorting',
  'tasklist.list:task-search',
].join(','));

// the stock page gives up for good when the server takes longer than seven seconds, as it may for the first who comes
window.require.config({ waitSeconds: 0 });

export default {
  app: { name: 'Oppgaver', vendor: ' ' },
  locales: { availableLocales: ['nb'], fallbackLocale: 'nb' },
  dateFormat: { normal: 'LLL', long: 'LLLL' },
  customScripts: ['MODULE'],
  disableWelcomeMessage: true,
  shortcuts: {
    claimTask: { key: 'ctrl+alt+c', description: 'tar oppgaven som er åpen' },
    focusFilter: { key: 'ctrl+shift+f', description: 'går til den første listen' },
    focusList: { key: 'ctrl+alt+l', description: 'går til den første oppgaven' },
    focusForm: { key: 'ctrl+alt+f', description: 'går til det første feltet i skjemaet' },
    startProcess: { key: 'ctrl+alt+p', description: 'starter noe nytt' },
  },
};
