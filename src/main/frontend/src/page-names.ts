/** Names for the buttons and links of the stock Tasklist that show an icon only. */

const NAMES: Record<string, string> = {
  '.region-toggle[data-region="filters"]': 'Vis eller skjul listene',
  '.region-toggle[data-region="list"]': 'Vis eller skjul oppgavene',
  '.region-toggle[data-region="task"]': 'Vis eller skjul oppgaven',
  '.btn.maximize': 'Stor visning',
  '.btn.reset-regions': 'Vanlig visning',
  '.app-switch > a': 'Andre programmer',
  '.task-filters .actions a': 'Endre listen',
  '.task-card-details .shutter a': 'Vis mer',
};

export function namePage(): void {
  let planned = false;
  const name = (): void => {
    planned = false;
    for (const [selector, label] of Object.entries(NAMES)) {
      for (const element of document.querySelectorAll(selector)) if (!element.hasAttribute('aria-label')) element.setAttribute('aria-label', label);
    }
  };
  new MutationObserver(() => {
    if (planned) return;
    planned = true;
    setTimeout(name, 100);
  }).observe(document.body, { childList: true, subtree: true });
  document.querySelector('[cam-widget-header]')?.setAttribute('role', 'banner');
  document.querySelector('.site-wrap')?.setAttribute('role', 'main');
  name();
}
