/**
 * Tables of decisions in Norwegian. The vendor's viewer can be given words, but Cockpit makes it itself and lets nobody give it any; so we
 * exchange what stands in its head, and only there: what is in the table is ours already.
 */

const PAGE = '#/decision-definition/';
const HEAD = '.hit-policy .dms-label, .hit-policy-value, th .clause, .view-drd-button, th.annotation';

const WORDS: Record<string, string> = {
  'Hit policy:': 'Treffregel:',
  Unique: 'Én regel',
  First: 'Første regel',
  Priority: 'Viktigste regel',
  Any: 'Hvilken som helst regel',
  Collect: 'Alle regler',
  'Collect (Sum)': 'Alle regler (sum)',
  'Collect (Min)': 'Alle regler (minste)',
  'Collect (Max)': 'Alle regler (største)',
  'Collect (Count)': 'Alle regler (antall)',
  'Rule order': 'Alle regler i rekkefølge',
  'Output order': 'Alle svar etter vekt',
  When: 'Når',
  Then: 'Så',
  And: 'Og',
  Annotations: 'Merknader',
  'View DRD': 'Vis sammenhengen',
};

const TITLES: [RegExp, string][] = [
  [/^(?:Input label|Input expression|Input name): /, 'Spørsmål: '],
  [/^(?:Output label|Output name): /, 'Svar: '],
  [/^Decision name: /, 'Tabell: '],
  [/^(?:Input|Output) type$/, 'Type'],
  [/^(?:No overlap|Rules may overlap|Collects the values).*/, 'Hvilke regler som gjelder når flere passer'],
];

export function sayTablesInNorwegian(): void {
  new MutationObserver(() => {
    if (location.hash.startsWith(PAGE)) say();
  }).observe(document.documentElement, { childList: true, subtree: true });
}

function say(): void {
  for (const cell of document.querySelectorAll<HTMLElement>(HEAD)) {
    // the text itself and not its element, which the viewer goes on with
    const text = cell.firstChild;
    const word = text instanceof Text ? WORDS[text.data.trim()] : undefined;
    if (text instanceof Text && word) text.data = word;
  }
  for (const cell of document.querySelectorAll<HTMLElement>('.dmn-decision-table-container [title]')) {
    const [english, norwegian] = TITLES.find(([title]) => title.test(cell.title)) ?? [];
    if (english && norwegian) cell.title = cell.title.replace(english, norwegian);
  }
}
