/**
 * Answers that could not be saved because the session ended or the server was away. They stay in the page for ten
 * minutes, for the same person only, and nowhere else.
 */
import type { Answers } from './form/schema';

const TEN_MINUTES = 10 * 60 * 1000;

interface Kept {
  user: string;
  answers: Answers;
  timer: ReturnType<typeof setTimeout>;
}

const kept = new Map<string, Kept>();

export function keep(user: string, form: string, answers: Answers): void {
  forget(form);
  kept.set(form, { user, answers, timer: setTimeout(() => forget(form), TEN_MINUTES) });
}

export function recall(user: string, form: string): Answers | undefined {
  const found = kept.get(form);
  return found?.user === user ? found.answers : undefined;
}

export function forget(form: string): void {
  clearTimeout(kept.get(form)?.timer);
  kept.delete(form);
}

/** To be called when somebody has logged in: what others have left behind goes. */
export function forgetOthers(user: string): void {
  for (const [form, { user: owner }] of kept) if (owner !== user) forget(form);
}

export function forgetAll(): void {
  for (const form of [...kept.keys()]) forget(form);
}
