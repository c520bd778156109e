/**
 * Nobody has to look for what comes next: what has been started opens its first task, and when a task is done the next of the same case is offered.
 * The focus, which went with the form, goes there too, or on to the list.
 */
import { cardOf } from './cards';
import { type NextTask, firstOfProcess, nextAfterTask } from './server';

const LOOK_EVERY_MS = 200;
const LOOK_TIMES = 25;
const START_TIMES = 10;
const OFFERED_FOR_MS = 60_000;

/** What is started may go some steps before its first task is there; whoever has gone elsewhere by then stays there. */
export async function openFirstTask(instance: string, times = START_TIMES, from = location.hash): Promise<void> {
  const [first] = await firstOfProcess(instance).catch(() => []);
  if (location.hash !== from) return;
  if (first) location.hash = addressOf(first);
  else if (times > 1) setTimeout(() => void openFirstTask(instance, times - 1, from), LOOK_EVERY_MS);
}

export async function offerNextTask(done: string): Promise<void> {
  const [next] = await nextAfterTask(done).catch(() => []);
  const alias = next && (await cardOf(next.taskId))?.alias;
  whenGone(done, () => {
    const offer = next && show(next, alias);
    if (document.activeElement === document.body) (offer ?? document.querySelector<HTMLElement>('li.task h4 a, .tasks-list input'))?.focus();
  });
}

/** The stock list is asked for anew and has the done task in it until then. */
function whenGone(done: string, then: () => void, times = LOOK_TIMES): void {
  if (document.querySelector(`li.task a[href*="${done}"], .task-details .ks-form`) && times > 0) setTimeout(() => whenGone(done, then, times - 1), LOOK_EVERY_MS);
  else then();
}

/** Beside the list, until it is taken, another task is opened or a minute has gone. */
function show(next: NextTask, alias = ''): HTMLElement {
  const link = document.createElement('a');
  link.href = addressOf(next);
  link.textContent = next.name;
  const offer = document.createElement('p');
  offer.className = 'ks-next';
  offer.setAttribute('role', 'status');
  offer.append(alias ? `Neste oppgave for ${alias}: ` : 'Neste oppgave i samme sak: ', link);
  document.querySelector('.ks-next')?.remove();
  document.querySelector('.column-right')?.append(offer);
  window.addEventListener('hashchange', () => offer.remove(), { once: true });
  setTimeout(() => offer.remove(), OFFERED_FOR_MS);
  return link;
}

/** The list and its order stay as they are. */
function addressOf({ taskId }: NextTask): string {
  const search = new URLSearchParams(location.hash.split('?')[1]);
  search.set('task', taskId);
  return `#/?${search}`;
}
