/** A deadline in words: «Frist om 2 dager», «3 timer over fristen». */

const STEPS: [milliseconds: number, one: string, many: string][] = [
  [86_400_000, 'dag', 'dager'],
  [3_600_000, 'time', 'timer'],
  [60_000, 'minutt', 'minutter'],
];

export function dueInWords(due: string | undefined, now = new Date()): string {
  if (!due) return '';
  const left = new Date(due).getTime() - now.getTime();
  if (Number.isNaN(left)) return '';
  const amount = inWords(Math.abs(left));
  return left < 0 ? `${amount} over fristen` : `Frist om ${amount}`;
}

export const isOverdue = (due: string | undefined): boolean => !!due && new Date(due).getTime() < Date.now();

function inWords(milliseconds: number): string {
  const [size, one, many] = STEPS.find(([step]) => milliseconds >= step) ?? STEPS[STEPS.length - 1]!;
  const count = Math.max(1, Math.floor(milliseconds / size));
  return `${count} ${count === 1 ? one : many}`;
}
