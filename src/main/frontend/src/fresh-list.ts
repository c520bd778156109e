/**
 * The list does not go back in time. The stock Tasklist does not ask again as long as it waits for an answer, and that answer may be older than
 * what has been done meanwhile: a task that has just been taken would stand there as nobody's. Such an answer is thrown away, and asked for anew.
 */
import type { CamApi, Module } from './angular';

type Answered = (failure: unknown, answer?: unknown) => void;

const DOINGS = ['claim', 'unclaim', 'assignee'];

let doings = 0;

/** The server has done what was asked: whatever was on its way by then may be old. */
export function somethingIsDone(): void {
  doings++;
}

export function keepListFresh(client: Module): void {
  client.decorator('camAPI', ['$delegate', (api: CamApi) => {
    const [filters, tasks] = [api.resource('filter'), api.resource('task')];
    filters.getTasks = askedAnew(filters.getTasks!.bind(filters));
    for (const name of DOINGS) tasks[name] = noted(tasks[name]!.bind(tasks));
    return api;
  }]);
}

/** The stock function takes the id of the list out of what it is given. */
export function askedAnew(ask: (query: object, answered: Answered) => unknown) {
  return function anew(query: object, answered: Answered): unknown {
    const before = doings;
    return ask({ ...query }, (failure, answer) => (failure || before === doings ? answered(failure, answer) : anew(query, answered)));
  };
}

/** The last argument is told when the server has answered. */
function noted(act: (...args: unknown[]) => unknown) {
  return (...args: unknown[]): unknown => {
    const told = args.pop() as Answered;
    return act(...args, (failure: unknown, answer?: unknown) => {
      somethingIsDone();
      told(failure, answer);
    });
  };
}
