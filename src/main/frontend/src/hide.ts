/**
 * Somebody comes in who must not see the screen: three times Shift within a second, or the button in the corner. All tabs are covered at once,
 * what was being written is saved, and every tab goes on to a page that says nothing, on the way to which the session ends on the server.
 */

import { HIDING } from './session';

const NEUTRAL_PAGE = '/calendar';
const TIMES = 3;
const WITHIN_MS = 1_000;
/** How long saving may hold up the end of the session; another tab gives the one in which it began time to do so. */
const SAVE_MS = 1_000;
const OTHER_TABS_MS = 1_500;
const BUTTON = '.ks-hide';

const otherTabs = new BroadcastChannel('krisesenter-hide');
let hidden = false;

export function hideOnRequest(): void {
  let presses: number[] = [];
  window.addEventListener('keydown', ({ key, repeat, timeStamp }) => {
    if (key !== 'Shift') presses = [];
    else if (!repeat) presses = [...presses.slice(1 - TIMES), timeStamp];
    if (presses.length === TIMES && timeStamp - presses[0]! <= WITHIN_MS) hide();
  }, true);
  window.addEventListener('click', (event) => {
    if (!(event.target as Element).closest?.(BUTTON)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    hide();
  }, true);
  otherTabs.onmessage = () => {
    cover();
    setTimeout(leave, OTHER_TABS_MS);
  };
}

export function hide(): void {
  if (hidden) return;
  cover();
  otherTabs.postMessage('hide');
  void leaveWhenSaved();
}

/** Only this tab, which nobody has touched for a while. */
export async function leaveWhenSaved(): Promise<void> {
  cover();
  const saving: Promise<unknown>[] = [];
  window.dispatchEvent(new CustomEvent(HIDING, { detail: (work: Promise<unknown>) => saving.push(work) }));
  await Promise.race([Promise.allSettled(saving), new Promise((enough) => setTimeout(enough, SAVE_MS))]);
  leave();
}

/** What is covered stays covered, also when the page should be shown again from the browser's memory. */
function cover(): void {
  hidden = true;
  document.title = 'Kalender';
  document.documentElement.style.background = '#fff';
  document.body?.style.setProperty('display', 'none', 'important');
}

function leave(): void {
  location.replace(NEUTRAL_PAGE);
}
