/** Keeps the draft of one task on the server: one request at a time, the newest answers last. */
import type { Answers } from './form/schema';
import { forget, keep } from './memory';
import { Refusal, saveDraft } from './server';

const AUTOSAVE_MS = 5_000;
const RETRY_MS = 20_000;

export interface Draft {
  /** Something may have changed. */
  touched(): void;
  /** Saves what is new. With `always` also when nothing is. */
  save(options?: { leaving?: boolean; always?: boolean }): Promise<void>;
  isDirty(): boolean;
  /** Nothing more is to be saved: the task is done. */
  end(): Promise<void>;
}

export type Report = (text: string, wentWell: boolean) => void;

export function taskDraft(taskId: string, user: string, read: () => Answers, report: Report): Draft {
  let saved = JSON.stringify(read());
  let queue: Promise<void> = Promise.resolve();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let ended = false;

  /** Who types without a pause is saved for nevertheless. */
  const later = (milliseconds: number): void => {
    timer ??= setTimeout(() => void draft.save(), milliseconds);
  };

  const notLater = (): void => {
    clearTimeout(timer);
    timer = undefined;
  };

  const put = async (leaving: boolean, always: boolean): Promise<void> => {
    const answers = read();
    const text = JSON.stringify(answers);
    if (ended || (text === saved && !always)) return;
    try {
      await saveDraft(taskId, answers, leaving);
      saved = text;
      forget(taskId);
      report(`Lagret kl. ${clock(new Date())}`, true);
    } catch (failure) {
      const status = failure instanceof Refusal ? failure.status : 0;
      // also when the task was just put back: who takes it again finds the answers
      keep(user, taskId, answers);
      report(status === 400 ? `Ikke lagret: ${(failure as Refusal).message}` : sentenceFor(status), false);
      if (status === 0 || status >= 500) later(RETRY_MS);
    }
  };

  const draft: Draft = {
    touched: () => {
      if (!ended && draft.isDirty()) later(AUTOSAVE_MS);
    },
    isDirty: () => JSON.stringify(read()) !== saved,
    save: ({ leaving = false, always = false } = {}) => {
      notLater();
      // read() must see the form as it is now: when leaving, the form is gone before an earlier request has ended
      if (leaving) return put(true, always);
      return (queue = queue.then(() => put(false, always)));
    },
    end: () => {
      ended = true;
      notLater();
      forget(taskId);
      return queue;
    },
  };
  return draft;
}

function clock(time: Date): string {
  return [time.getHours(), time.getMinutes()].map((part) => String(part).padStart(2, '0')).join('.');
}

function sentenceFor(status: number): string {
  if (status === 401) return 'Ikke lagret: du er logget ut. Logg inn igjen, så kommer svarene tilbake.';
  if (status === 404) return 'Ikke lagret: oppgaven er ikke lenger din.';
  return 'Ikke lagret ennå. Vi prøver igjen.';
}
