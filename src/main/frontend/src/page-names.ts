/** Names for the buttons and links of the stock pages that show an icon only. */

const NAMES: Record<string, string> = {
  '.region-toggle[data-region="filters"]': 'Vis eller skjul listene',
  '.region-toggle[data-region="list"]': 'Vis eller skjul oppgavene',
  '.region-toggle[data-region="task"]': 'Vis eller skjul oppgaven',
  '.btn.maximize': 'Stor visning',
  '.btn.reset-regions': 'Vanlig visning',
  '.app-switch > a': 'Andre programmer',
  '.section-toggle': 'Vis eller skjul denne delen',
  '.cockpit-app > .app-label-wrapper': 'Oversikt',
  '.tasklist-app > .app-label-wrapper': 'Oppgaver',
  '.admin-app > .app-label-wrapper': 'Administrasjon',
  "[ng-click='zoomIn()']": 'Større',
  "[ng-click='zoomOut()']": 'Mindre',
  "[ng-click='resetZoom()']": 'Vanlig størrelse',
  '.task-filters .actions a': 'Endre listen',
  '.task-card-details .shutter a': 'Vis mer',
};

export function namePage(): void {
  let planned = false;
  const name = (): void => {
    planned = false;
    for (const [selector, label] of Object.entries(NAMES)) {
      for (const element of document.querySelectorAll(selector)) {
        if (element.getAttribute('aria-label') !== label) element.setAttribute('aria-label', label);
        if (element.hasAttribute('title')) element.setAttribute('title', label);
      }
    }
  };
  new MutationObserver(() => {
    if (planned) return;
    planned = true;
    setTimeout(name, 100);
  }).observe(document.body, { childList: true, subtree: true });
  name();
}
