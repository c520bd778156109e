/**
 * Reads what people type into date, time and number fields. Strict: what is not certainly a date is no date.
 * A text that cannot be read stays in its field with a message until it is put right.
 */

const EARLIEST_YEAR = 1900;
const LATEST_YEAR = 2199;

/** A day in local time from `24.12.2026`, `24/12/2026`, `24122026` or `2026-12-24`; otherwise undefined. */
export function readDate(text: string): Date | undefined {
  const typed = text.trim();
  const dayFirst = /^(\d{1,2})[.\-/ ]\s?(\d{1,2})[.\-/ ]\s?(\d{4})$/.exec(typed) ?? /^(\d{2})(\d{2})(\d{4})$/.exec(typed);
  if (dayFirst) return day(Number(dayFirst[3]), Number(dayFirst[2]), Number(dayFirst[1]));
  const yearFirst = /^(\d{4})-(\d{2})-(\d{2})$/.exec(typed);
  return yearFirst ? day(Number(yearFirst[1]), Number(yearFirst[2]), Number(yearFirst[3])) : undefined;
}

function day(year: number, month: number, date: number): Date | undefined {
  if (year < EARLIEST_YEAR || year > LATEST_YEAR) return undefined;
  const result = new Date(year, month - 1, date);
  return result.getMonth() === month - 1 && result.getDate() === date ? result : undefined;
}

/** Minutes since midnight from `13:45`, `13.45`, `1345` or `13`; otherwise null. */
export function readTime(text: string): number | null {
  const typed = /^(\d{1,2})(?:[:.\s]?(\d{2}))?$/.exec(text.trim());
  if (!typed) return null;
  const hour = Number(typed[1]);
  const minute = Number(typed[2] ?? 0);
  return hour <= 23 && minute <= 59 ? hour * 60 + minute : null;
}

/** The number with a decimal point, or `NaN` as text: `3,5` is `3.5`, `1 000` is `1000`, `1e3` is no number. */
export function readNumber(text: string): string {
  const typed = text.replace(/[\s\u00a0]/g, '').replace(',', '.').replace('\u2212', '-');
  return /^-?\d+\.?\d*$/.test(typed) ? typed : 'NaN';
}

const SENTENCES = {
  date: (text: string) => `«${text}» er ikke en dato. Skriv dag, måned og år, for eksempel 24.12.2026.`,
  past: (text: string) => `${text} har vært. Velg i dag eller en senere dag.`,
  time: (text: string) => `«${text}» er ikke et klokkeslett. Skriv timer og minutter, for eksempel 13:45.`,
};

/** Marks a field whose text could not be read: the text stays, the answer is unchanged, and the form cannot be sent in. */
export function unreadable(input: HTMLInputElement, kind: keyof typeof SENTENCES, text: string): void {
  const field = input.closest('.fjs-form-field');
  if (!field) return;
  const message = messageOf(input) ?? document.createElement('div');
  message.className = 'fjs-form-field-error ks-unreadable';
  message.id = `${input.id}-unreadable`;
  message.textContent = SENTENCES[kind](text);
  field.append(message);
  input.setAttribute('aria-invalid', 'true');
  input.dataset.ksUnreadable = message.textContent;
}

export function nowReadable(input: HTMLInputElement): void {
  messageOf(input)?.remove();
  delete input.dataset.ksUnreadable;
}

function messageOf(input: HTMLInputElement): HTMLElement | null {
  return document.getElementById(`${input.id}-unreadable`);
}
