/** The list of what must be put right, above the form: it takes the focus, and each line leads to its field. */

interface Problem {
  label: string;
  message: string;
  target: HTMLElement | undefined;
}

const FOCUSABLE = 'input:not([type=hidden]), textarea, select, button:not([tabindex="-1"])';

export class Problems {
  constructor(private readonly box: HTMLElement) {
    box.className = 'ks-problems';
    box.tabIndex = -1;
    box.hidden = true;
  }

  /** Shows every error that form-js has marked in the form. */
  showErrorsOf(form: HTMLElement): void {
    const problems = [...form.querySelectorAll<HTMLElement>('.fjs-form-field')].filter(hasOwnError).map(problemOf);
    const count = problems.length;
    this.show(count === 1 ? 'Ett svar må rettes' : `${count} svar må rettes`, problems.map(lineFor));
  }

  /** Shows what the server has answered; several violations come one a line. */
  showAnswer(heading: string, message: string): void {
    const lines = message.split('\n').map((line) => line.trim()).filter(Boolean);
    this.show(heading, lines.map((line) => document.createTextNode(line)));
  }

  private show(heading: string, lines: Node[]): void {
    const title = document.createElement('h3');
    title.textContent = heading;
    const list = document.createElement('ul');
    for (const line of lines) list.appendChild(document.createElement('li')).append(line);
    this.box.replaceChildren(title, list);
    this.box.hidden = false;
    this.box.setAttribute('role', 'alert');
    this.box.scrollIntoView({ block: 'nearest' });
    this.box.focus();
  }
}

function hasOwnError(field: HTMLElement): boolean {
  return errorOf(field) !== undefined;
}

function errorOf(field: HTMLElement): HTMLElement | undefined {
  return [...field.querySelectorAll<HTMLElement>('.fjs-form-field-error')].find((error) => error.closest('.fjs-form-field') === field && error.textContent);
}

function problemOf(field: HTMLElement): Problem {
  return {
    label: [rowOf(field), labelOf(field)].filter(Boolean).join(', '),
    message: errorOf(field)?.textContent?.trim() ?? '',
    target: field.querySelector<HTMLElement>(FOCUSABLE) ?? undefined,
  };
}

function labelOf(field: HTMLElement): string {
  const label = field.querySelector('.fjs-form-field-label, legend');
  const copy = label?.cloneNode(true) as HTMLElement | undefined;
  copy?.querySelectorAll('.fjs-asterix').forEach((mark) => mark.remove());
  return copy?.textContent?.trim() ?? '';
}

/** «Barn, nummer 2» for a field inside a list. */
function rowOf(field: HTMLElement): string {
  const row = field.closest<HTMLElement>('[data-ks-row]');
  return row?.dataset.ksRow ?? '';
}

function lineFor({ label, message, target }: Problem): Node {
  const text = [label.replace(/[:?]$/, (end) => (end === '?' ? end : '')), message].filter(Boolean).join(label.endsWith('?') ? ' ' : ': ');
  if (!target) return document.createTextNode(text);
  const link = document.createElement('a');
  link.href = '';
  link.textContent = text;
  link.addEventListener('click', (event) => {
    event.preventDefault();
    event.stopPropagation();
    target.scrollIntoView({ block: 'center' });
    target.focus();
  });
  return link;
}
