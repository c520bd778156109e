/** The first of the board of a centre, on the front page of Cockpit. */

interface Lines {
  title: string;
  head: string[];
  rows: string[][];
  none: string;
  unlisted: string;
}

export interface Board {
  centre: string;
  at: string;
  lateTotal: number;
  late: Lines;
  facts: Fact[];
}

interface Fact {
  what: string;
  figure: string;
  alarm: boolean;
}

/** What one sees without scrolling; the rest is on our own page. */
const ROWS = 8;

export function drawBoard(node: HTMLElement, boards: Board[]): void {
  node.replaceChildren(...boards.map(board));
}

function board({ centre, at, lateTotal, late, facts }: Board): HTMLElement {
  const section = element('section', 'ks-board');
  section.append(element('h2', '', centre), element('p', 'ks-at', at));
  const needs = facts.filter(({ alarm }) => alarm);
  if (needs.length > 0) section.append(tiles('ks-facts ks-needs', 'Dette trenger deg', needs));
  section.append(element('h3', '', `${late.title}: ${lateTotal}`));
  if (late.rows.length > 0) section.append(table(late));
  if (late.rows.length > ROWS) section.append(element('p', '', `Og ${late.rows.length - ROWS} til.`));
  if (late.unlisted) section.append(element('p', '', late.unlisted));
  section.append(tiles('ks-facts', 'Tall nå', facts.filter((fact) => !fact.alarm && !isNone(fact))));
  const fine = facts.filter(isNone);
  if (fine.length > 0) {
    const line = element('p', '');
    line.append(element('strong', '', 'Alt i orden.'), ` Ingen nå: ${fine.map(({ what }) => what[0]!.toLowerCase() + what.slice(1)).join(', ')}.`);
    section.append(line);
  }
  const link = element('a', '', 'Hele lederoversikten') as HTMLAnchorElement;
  link.href = '/workplace/leader';
  section.append(link);
  return section;
}

/** What is at zero, and nobody has to do anything about. */
const isNone = ({ figure, alarm }: Fact): boolean => figure === '0' && !alarm;

function tiles(look: string, name: string, facts: Fact[]): HTMLElement {
  const list = element('ul', look);
  list.setAttribute('aria-label', name);
  for (const fact of facts) {
    const item = element('li', '');
    item.append(element('strong', '', fact.figure), ` ${fact.what}`);
    list.append(item);
  }
  return list;
}

function table({ title, head, rows }: Lines): HTMLElement {
  const drawn = element('table', 'cam-table');
  drawn.setAttribute('aria-label', title);
  const first = element('tr', '');
  for (const cell of head) {
    const heading = element('th', '', cell);
    heading.setAttribute('scope', 'col');
    first.append(heading);
  }
  const top = element('thead', '');
  top.append(first);
  const body = element('tbody', '');
  for (const row of rows.slice(0, ROWS)) {
    const line = element('tr', '');
    line.append(...row.map((cell) => element('td', '', cell)));
    body.append(line);
  }
  drawn.append(top, body);
  return drawn;
}

function element(tag: string, look: string, text = ''): HTMLElement {
  const made = document.createElement(tag);
  if (look) made.className = look;
  made.textContent = text;
  return made;
}
