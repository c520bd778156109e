/**
 * The list does not go back in time. The stock Tasklist does not ask again as long as it waits for an answer, and that answer may be older than
 * what has been done meanwhile: a task that has just been taken would stand there as nobody's. Such an answer is thrown away, and asked for anew.
 */
import type { CamApi, Module } from './angular';

type Resource = ReturnType<CamApi['resource']>;
type Call = NonNullable<Resource[string]>;
type Answered = (failure: unknown, answer?: unknown) => void;

const DOINGS = ['claim', 'unclaim', 'assignee'];

let doings = 0;

/** The server has done what was asked: whatever was on its way by then may be old. */
export function somethingIsDone(): void {
  doings++;
}

export function keepListFresh(client: Module): void {
  client.decorator('camAPI', ['$delegate', (api: CamApi) => {
    change(api.resource('filter'), 'getTasks', askedAnew);
    for (const name of DOINGS) change(api.resource('task'), name, noted);
    return api;
  }]);
}

/** What a new version no longer has is left as it is. */
function change(resource: Resource, name: string, into: (stock: Call) => Call): void {
  const stock = resource[name];
  if (stock) resource[name] = into(stock.bind(resource));
}

/** The stock function takes the id of the list out of what it is given. */
export function askedAnew(ask: Call): Call {
  return function anew(query: object, answered: Answered): unknown {
    const before = doings;
    return ask({ ...query }, (failure: unknown, answer?: unknown) => (failure || before === doings ? answered(failure, answer) : anew(query, answered)));
  };
}

/** The last argument is told when the server has answered. */
function noted(act: Call): Call {
  return (...args: unknown[]): unknown => {
    const told = args.pop() as Answered;
    return act(...args, (failure: unknown, answer?: unknown) => {
      somethingIsDone();
      told(failure, answer);
    });
  };
}
