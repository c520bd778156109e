/** Logs out whoever has left the screen, however often the page asks the server on its own account. All tabs count together. */

const MINUTES = 10;
const WARN_BEFORE_MS = 60_000;
const CHECK_EVERY_MS = 5_000;
const SIGNS_OF_LIFE = ['pointerdown', 'pointermove', 'keydown', 'wheel', 'touchstart'];
const TELL_OTHER_TABS_EVERY_MS = 2_000;

export interface IdleOptions {
  minutes?: number;
  isLoggedIn: () => boolean;
  logOut: () => Promise<void>;
}

export function logOutWhenIdle({ minutes = MINUTES, isLoggedIn, logOut }: IdleOptions): void {
  const limit = minutes * 60_000;
  const otherTabs = new BroadcastChannel('krisesenter-activity');
  const notice = warning();
  let lastSign = Date.now();
  let lastTold = 0;
  let leaving = false;

  const alive = (): void => {
    lastSign = Date.now();
    notice.hidden = true;
    if (lastSign - lastTold < TELL_OTHER_TABS_EVERY_MS) return;
    lastTold = lastSign;
    otherTabs.postMessage('alive');
  };

  for (const sign of SIGNS_OF_LIFE) document.addEventListener(sign, alive, { capture: true, passive: true });
  otherTabs.onmessage = () => {
    lastSign = Date.now();
    notice.hidden = true;
  };

  setInterval(() => {
    if (!isLoggedIn()) lastSign = Date.now();
    const idle = Date.now() - lastSign;
    notice.hidden = idle < limit - Math.min(WARN_BEFORE_MS, limit / 2);
    if (idle < limit || leaving) return;
    leaving = true;
    void logOut().finally(() => {
      leaving = false;
      alive();
    });
  }, Math.min(CHECK_EVERY_MS, limit / 4));
}

function warning(): HTMLElement {
  const notice = document.createElement('p');
  notice.className = 'ks-idle';
  notice.setAttribute('role', 'alert');
  notice.textContent = 'Du blir snart logget ut fordi ingen har rørt siden på en stund. Det du har skrevet i en oppgave, blir lagret. Rør musa eller trykk en tast for å bli.';
  notice.hidden = true;
  document.body.append(notice);
  return notice;
}
