/** One Camunda form on the page. Knows form-js, but neither AngularJS nor the server. */
import { Form } from '@bpmn-io/form-js-viewer';
import { makeAccessible } from './accessibility';
import { type Answers, type Component, type Schema, answersOf, prepared } from './schema';
import { translate } from './texts';

/** Date, time and number fields hand over their value through a chain of effects; after this pause none is under way. */
const QUIET_MS = 110;

interface FieldInstance {
  id: string;
  valuePath: (string | number)[];
}

export class FormView {
  private readonly stopWatching: () => void;
  private lastChange = 0;
  private handingOver: Promise<void> = Promise.resolve();

  private constructor(
    private readonly form: Form,
    private readonly schema: Schema,
    readonly host: HTMLElement,
  ) {
    this.stopWatching = makeAccessible(host);
    form.on('changed', () => (this.lastChange = performance.now()));
    host.addEventListener('focusout', ({ target, relatedTarget }) => {
      const field = (target as Element).closest('.fjs-form-field-datetime');
      if (field && !field.contains(relatedTarget as Node | null)) this.handingOver = handOverAgain(field);
    });
  }

  static async open(host: HTMLElement, schema: Schema, data: Answers, readOnly: boolean): Promise<FormView> {
    const ready = prepared(schema);
    const form = new Form({
      container: host,
      debounce: false,
      properties: { readOnly, textLinkTarget: '_blank', ariaLabel: 'Skjema' },
      additionalModules: [{ translate: ['value', translate] }],
    } as ConstructorParameters<typeof Form>[0]);
    const view = new FormView(form, ready, host);
    await form.importSchema(ready, data);
    host.querySelector('form')?.setAttribute('autocomplete', 'off');
    keepEnterFromCompleting(host);
    return view;
  }

  onChange(listener: () => void): void {
    this.form.on('changed', listener);
  }

  /** When somebody presses a button that the form itself has drawn. */
  onButton(listener: () => void): void {
    this.host.addEventListener('submit', (event) => {
      event.preventDefault();
      event.stopPropagation();
      if (event.submitter) listener();
    }, true);
  }

  /** All answers so far, also those in fields that are hidden at the moment. */
  answers(): Answers {
    return answersOf(this.schema, this.form._getState().data as Answers);
  }

  /** The answers as form-js hands them in, and with them lists that somebody has emptied. */
  submitted(): Answers {
    const { data } = this.form.submit();
    for (const list of this.shownLists()) {
      if (valueAt(this.form._getState().data, list.valuePath)?.length === 0) putAt(data, list.valuePath, []);
    }
    return data;
  }

  /** Resolves when all that has been typed has become data. */
  async settled(): Promise<void> {
    if (this.host.contains(document.activeElement)) (document.activeElement as HTMLElement).blur();
    await this.handingOver;
    const start = performance.now();
    do await pause(QUIET_MS / 2);
    while (performance.now() - Math.max(this.lastChange, start) < QUIET_MS);
  }

  /** Marks all errors and tells whether there are any. */
  async validate(): Promise<boolean> {
    const errors = this.form.validate();
    await pause(QUIET_MS / 2);
    return Object.keys(errors).length === 0 && !this.host.querySelector('.fjs-has-errors, [data-ks-unreadable]');
  }

  focusFirstField(): void {
    const first = this.host.querySelector<HTMLElement>('input:not([disabled]), textarea:not([disabled])');
    first?.focus();
  }

  close(): void {
    this.stopWatching();
    this.form.destroy();
  }

  private shownLists(): FieldInstance[] {
    const fields = this.form.get<{ get(id: string): Component }>('formFieldRegistry');
    const instances = this.form.get<{ getAll(): FieldInstance[] }>('formFieldInstanceRegistry').getAll();
    return instances.filter(({ id }) => fields.get(id)?.type === 'dynamiclist' && !fields.get(id)?.disabled);
  }
}

/**
 * A field for date and time drops the one that comes while it is still busy with the other, and goes on showing both. Whoever leaves it has
 * both handed over once more, one after the other, as Enter does.
 */
async function handOverAgain(field: Element): Promise<void> {
  const parts = [...field.querySelectorAll<HTMLInputElement>('input.fjs-input')];
  if (parts.length < 2 || parts.some(({ value, readOnly, disabled }) => !value || readOnly || disabled)) return;
  for (const part of parts) {
    await pause(QUIET_MS);
    part.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', keyCode: 13, bubbles: true } as KeyboardEventInit));
  }
}

/** Enter in a field would press the first submit button of the form. Fields that use Enter themselves have had it by then. */
function keepEnterFromCompleting(host: HTMLElement): void {
  host.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && event.target instanceof HTMLInputElement) event.preventDefault();
  });
}

function valueAt(data: any, path: (string | number)[]): any {
  return path.reduce((value, name) => value?.[name], data);
}

function putAt(data: any, path: (string | number)[], value: unknown): void {
  const parent = path.slice(0, -1).reduce((node, name) => (node[name] ??= {}), data);
  parent[path[path.length - 1]!] = value;
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
