/** Who a task is about, by alias: in its card in the list, and above the task when it is open. */
import { closePanel, followTask, panelButton } from './folder-panel';
import { type TaskCard, taskCards } from './server';

const REMEMBERED_MS = 60_000;
const COLLECT_MS = 30;

interface Remembered {
  card: Promise<TaskCard | undefined>;
  until: number;
}

const remembered = new Map<string, Remembered>();
let waiting = new Map<string, (card: TaskCard | undefined) => void>();

/** One request for all cards that are drawn at the same time; a list that is refreshed asks once a minute. */
export function cardOf(taskId: string): Promise<TaskCard | undefined> {
  const known = remembered.get(taskId);
  if (known && known.until > Date.now()) return known.card;
  const card = new Promise<TaskCard | undefined>((resolve) => {
    if (waiting.size === 0) setTimeout(askForWaiting, COLLECT_MS);
    waiting.set(taskId, resolve);
  });
  remembered.set(taskId, { card, until: Date.now() + REMEMBERED_MS });
  return card;
}

/** Another person has logged in: what one may see, the next may not. */
export function forgetCards(): void {
  remembered.clear();
}

async function askForWaiting(): Promise<void> {
  const asked = waiting;
  waiting = new Map();
  const cards = await taskCards([...asked.keys()]).catch(() => undefined);
  const byTask = new Map(cards?.map((card) => [card.taskId, card]));
  for (const [taskId, resolve] of asked) {
    if (!cards) remembered.delete(taskId);
    resolve(byTask.get(taskId));
  }
}

export const cardPlugin = {
  id: 'krisesenter-card',
  pluginPoint: 'tasklist.card',
  priority: 100,
  render(container: HTMLElement, { taskId }: { taskId: string }): void {
    void cardOf(taskId).then((card) => card && drawInList(container, card));
  },
};

/** The plug point is at the foot of the card; the alias belongs under the name of the task. */
function drawInList(container: HTMLElement, card: TaskCard): void {
  const line = document.createElement('p');
  line.className = 'ks-card';
  line.append(...inWords(card));
  const names = container.closest('li.task')?.querySelector('.names');
  if (!names) return void container.replaceChildren(line);
  names.querySelector('.ks-card')?.remove();
  names.querySelector('h4.task')?.after(line);
  const process = names.querySelector<HTMLElement>('.process-definition');
  if (process) process.hidden = process.textContent?.trim() === card.stage;
}

/** «Blåklokke 17 · Ankomst» above the open task. */
export function drawAbove(place: HTMLElement, taskId: string | undefined): void {
  place.replaceChildren();
  place.dataset.task = taskId ?? '';
  if (!taskId) return closePanel();
  void cardOf(taskId).then((card) => {
    if (!card || place.dataset.task !== taskId) return;
    followTask(card.folder);
    place.replaceChildren(...inWords(card), ...folderOf(card));
  });
}

/** The folder opens beside the task, so that nothing that is being written goes away. */
function folderOf({ folder }: TaskCard): (Node | string)[] {
  if (!folder) return [];
  const link = document.createElement('a');
  link.href = folder;
  link.target = '_blank';
  link.rel = 'noopener';
  link.textContent = 'Klientmappe';
  return [' · ', panelButton(folder), ' · ', link];
}

/** The alias, the child where the task is about one, the stage; what is not known is left out. */
function inWords({ alias, subject, stage }: TaskCard): (Node | string)[] {
  const name = document.createElement('strong');
  name.textContent = alias;
  const rest = [subject, stage].filter(Boolean).map((part) => ` · ${part}`);
  return alias ? [name, ...rest] : [rest.join('').slice(3)];
}
