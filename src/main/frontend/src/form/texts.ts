/** The texts of form-js in Norwegian. Keys are the English texts that form-js asks its `translate` service for. */
const norwegian: Record<string, string> = {
  'Field is required.': 'Dette må fylles ut.',
  'Field must match pattern {value}.': 'Svaret er ikke skrevet på riktig måte.',
  'Field must have minimum value of {value}.': 'Tallet kan ikke være mindre enn {value}.',
  'Field must have maximum value of {value}.': 'Tallet kan ikke være større enn {value}.',
  'Min validation value is not a valid number.': 'Den minste tillatte verdien i skjemaet er ikke et tall.',
  'Max validation value is not a valid number.': 'Den største tillatte verdien i skjemaet er ikke et tall.',
  'Field must have minimum length of {value}.': 'Skriv minst {value} tegn.',
  'Field must have maximum length of {value}.': 'Skriv høyst {value} tegn.',
  'Field must be a valid international phone number. (e.g. +4930664040900)': 'Skriv telefonnummeret med landkode, for eksempel +47 22 00 00 00 uten mellomrom.',
  'Field must be a valid email.': 'Skriv en gyldig e-postadresse.',
  'Value is not a number.': 'Skriv et tall.',
  'Value is expected to be an integer.': 'Skriv et helt tall, uten komma.',
  'Value is expected to have at most 1 decimal digit.': 'Skriv høyst ett siffer etter komma.',
  'Value is expected to have at most {value} decimal digits.': 'Skriv høyst {value} sifre etter komma.',
  'Please select a valid value, the two nearest valid values are {previousValue} and {nextValue}.': 'Tallet passer ikke. De nærmeste som passer, er {previousValue} og {nextValue}.',
  'Date and time must both be entered.': 'Fyll ut både dato og klokkeslett.',
  'No content to show.': 'Ikke noe å vise.',
  "External content couldn't be loaded.": 'Innholdet kunne ikke hentes.',
  Increment: 'Øk',
  Decrement: 'Minsk',
  'Skip to search': 'Hopp til søk',
  'Remove tag': 'Fjern',
  Search: 'Søk',
  'No results': 'Ingen treff',
  'All values selected': 'Alt er valgt',
  'Nothing to show.': 'Ikke noe å vise.',
  '{page} of {total}': '{page} av {total}',
  'Previous page': 'Forrige side',
  'Next page': 'Neste side',
  'Click to sort by {value} descending': 'Sorter synkende etter {value}',
  'Click to sort by {value} ascending': 'Sorter stigende etter {value}',
  'Click to remove sorting': 'Fjern sorteringen',
  'No files selected': 'Ingen fil valgt',
  '{value} files selected': '{value} filer valgt',
  'Document reference is not defined.': 'Dokumentet er ikke angitt.',
  'Unable to download document': 'Dokumentet kunne ikke lastes ned',
  'Download {fileName}': 'Last ned {fileName}',
  'Add new': 'Legg til',
  'Expand all ({value})': 'Vis alle ({value})',
  Collapse: 'Vis færre',
  "binding path '{value}' is already claimed": 'Skjemaet bruker navnet «{value}» to ganger.',
};

/** Texts that form-js has asked for and that are not here. A test keeps it empty. */
export const missing = new Set<string>();

export function translate(template: string, values: Record<string, unknown> = {}): string {
  const text = norwegian[template];
  if (text === undefined) missing.add(template);
  return (text ?? template).replace(/{(\w+)}/g, (whole, name: string) => (name in values ? String(values[name]) : whole));
}
