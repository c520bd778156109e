/** When a task is done the form goes, and with it the focus: it goes on to the next task in the list. */

const LOOK_EVERY_MS = 200;
const LOOK_TIMES = 25;

export function focusNextTask(done: string, times = LOOK_TIMES): void {
  if (document.querySelector(`li.task a[href*="${done}"]`) && times > 0) {
    setTimeout(() => focusNextTask(done, times - 1), LOOK_EVERY_MS);
    return;
  }
  if (document.activeElement === document.body) document.querySelector<HTMLElement>('li.task h4 a, .tasks-list input')?.focus();
}
