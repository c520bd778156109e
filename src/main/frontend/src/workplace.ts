import { findActions } from './find-action';
import { hideOnRequest, leaveWhenSaved } from './hide';
import { logOutWhenIdle } from './idle';

/** Counts down the minutes of an emergency access, and leaves the page when they are over. That it ends is not decided here. */
const EVERY_MS = 5_000;

const shown = document.querySelector<HTMLElement>('[data-ks-minutes]');
if (shown) {
  const ends = Date.now() + Number(shown.dataset.ksSeconds) * 1000;
  setInterval(() => {
    if (Date.now() >= ends) location.replace('/workplace/emergency-access?over');
    shown.textContent = String(Math.max(0, Math.ceil((ends - Date.now()) / 60_000)));
  }, EVERY_MS);
}

findActions(document.querySelector('#ks-actions'));

document.querySelector('[data-ks-print]')?.addEventListener('click', () => print());

// a page that comes back by the back button has lost its session or its hour: ask the server again
addEventListener('pageshow', ({ persisted }) => {
  if (persisted) location.reload();
});

hideOnRequest();
logOutWhenIdle({ isLoggedIn: () => true, logOut: leaveWhenSaved });
