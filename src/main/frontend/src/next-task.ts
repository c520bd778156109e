/**
 * Nobody has to look for what comes next: what has been started opens its first task, and when a task is done the next of the same case is offered.
 * The focus, which went with the form, goes on to the list.
 */
import { cardOf } from './cards';
import { type NextTask, firstOfProcess, nextAfterTask } from './server';

const LOOK_EVERY_MS = 200;
const LOOK_TIMES = 25;
const ASK_EVERY_MS = 500;
const ASK_TIMES = 8;
const OFFERED_FOR_MS = 60_000;

/** Whoever has gone elsewhere meanwhile stays there. */
export async function openFirstTask(instance: string): Promise<void> {
  const first = await asked(() => firstOfProcess(instance));
  if (first) location.hash = addressOf(first);
}

export async function offerNextTask(done: string): Promise<void> {
  whenGone(done, () => document.activeElement === document.body && document.querySelector<HTMLElement>('li.task h4 a, .tasks-list input')?.focus());
  const next = await asked(() => nextAfterTask(done));
  if (!next) return;
  const alias = (await cardOf(next.taskId))?.alias;
  whenGone(done, () => openTask() === null && show(next, alias));
}

/** A journey may go some steps before the next task is there. Nothing is found any more when another task has been opened. */
async function asked(ask: () => Promise<NextTask[]>, times = ASK_TIMES, from = openTask()): Promise<NextTask | undefined> {
  const [found] = await ask().catch(() => []);
  const here = openTask();
  if (here !== null && here !== from) return undefined;
  if (found || times <= 1) return found;
  await new Promise((later) => setTimeout(later, ASK_EVERY_MS));
  return asked(ask, times - 1, from);
}

/** The stock list is asked for anew and has the done task in it until then. */
function whenGone(done: string, then: () => void, times = LOOK_TIMES): void {
  if (document.querySelector(`li.task a[href*="${done}"], .task-details .ks-form`) && times > 0) setTimeout(() => whenGone(done, then, times - 1), LOOK_EVERY_MS);
  else then();
}

/** In the place of the task that is done, until it is taken, another task is opened or a minute has gone. */
function show(next: NextTask, alias = ''): void {
  const link = document.createElement('a');
  link.href = addressOf(next);
  link.textContent = next.name;
  const offer = document.createElement('p');
  offer.className = 'ks-next';
  offer.setAttribute('role', 'status');
  offer.append(alias ? `Neste oppgave for ${alias}: ` : 'Neste oppgave: ', link);
  document.querySelector('.ks-next')?.remove();
  document.querySelector('.column-right')?.append(offer);
  window.addEventListener('hashchange', () => offer.remove(), { once: true });
  setTimeout(() => offer.remove(), OFFERED_FOR_MS);
}

/** The list and its order stay as they are. */
function addressOf({ taskId }: NextTask): string {
  const search = addressed();
  search.delete('processStart');
  search.set('task', taskId);
  return `#/?${search}`;
}

const addressed = (): URLSearchParams => new URLSearchParams(location.hash.split('?')[1]);

const openTask = (): string | null => addressed().get('task');
