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
  facts: { what: string; figure: string; alarm: boolean }[];
}

/** What one sees without scrolling; the rest is on our own page. */
const ROWS = 8;

export function drawBoard(node: HTMLElement, boards: Board[]): void {
  node.replaceChildren(...boards.map(board));
}

function board({ centre, at, lateTotal, late, facts }: Board): HTMLElement {
  const section = element('section', 'ks-board');
  section.append(element('h2', '', centre), element('p', 'ks-at', at));
  section.append(element('h3', '', `${late.title}: ${lateTotal}`));
  if (late.rows.length > 0) section.append(table(late));
  if (late.rows.length > ROWS) section.append(element('p', '', `Og ${late.rows.length - ROWS} til.`));
  if (late.unlisted) section.append(element('p', '', late.unlisted));
  const list = element('ul', 'ks-facts');
  for (const fact of facts) {
    const item = element('li', fact.alarm ? 'ks-alarm' : '');
    item.append(element('strong', '', fact.figure), ` ${fact.what}`);
    list.append(item);
  }
  const link = element('a', '', 'Hele lederoversikten') as HTMLAnchorElement;
  link.href = '/workplace/leader';
  section.append(list, link);
  return section;
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
