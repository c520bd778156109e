/** What we know of a Camunda form from its schema alone. */
export interface Component {
  type: string;
  key?: string;
  path?: string;
  subtype?: string;
  disabled?: boolean;
  components?: Component[];
  [property: string]: unknown;
}

export interface Schema extends Component {
  components: Component[];
}

export type Answers = Record<string, unknown>;

const SHOWS_ONLY = new Set(['text', 'html', 'image', 'table', 'iframe', 'separator', 'spacer', 'button', 'documentPreview', 'expression']);

/** A copy in which no row of a list is folded away (form-js does not submit folded rows) and the clock has 24 hours. */
export function prepared(schema: Schema): Schema {
  const copy = structuredClone(schema);
  everyComponent(copy, (component) => {
    if (component.type === 'dynamiclist') component.disableCollapse = true;
    if (component.type === 'datetime') component.use24h = true;
  });
  return copy;
}

export function everyComponent(container: Component, visit: (component: Component) => void): void {
  for (const component of container.components ?? []) {
    visit(component);
    everyComponent(component, visit);
  }
}

/** The part of the data that a person answers: not what the process shows in disabled fields, not what is computed. */
export function answersOf(container: Component, data: Answers): Answers {
  const answers: Answers = {};
  collect(container, data, answers);
  return answers;
}

function collect(container: Component, data: Answers, into: Answers): void {
  for (const component of container.components ?? []) {
    if (component.type === 'dynamiclist') collectRows(component, data, into);
    else if (component.type === 'group') collectGroup(component, data, into);
    else if (component.key && !component.disabled && !SHOWS_ONLY.has(component.type)) copyValue(component, data, into);
  }
}

function collectRows(list: Component, data: Answers, into: Answers): void {
  const rows = list.path ? valueAt(data, list.path) : undefined;
  if (Array.isArray(rows)) put(into, list.path!, rows.map((row) => answersOf(list, (row ?? {}) as Answers)));
}

function collectGroup(group: Component, data: Answers, into: Answers): void {
  if (!group.path) return collect(group, data, into);
  const inside = valueAt(data, group.path);
  if (inside && typeof inside === 'object') merge(into, group.path, answersOf(group, inside as Answers));
}

function copyValue(field: Component, data: Answers, into: Answers): void {
  const value = valueAt(data, field.key!);
  if (value !== undefined && !(field.type === 'number' && value === 'NaN')) put(into, field.key!, value);
}

function merge(into: Answers, path: string, value: Answers): void {
  put(into, path, { ...((valueAt(into, path) as Answers | undefined) ?? {}), ...value });
}

function valueAt(data: Answers, path: string): unknown {
  return path.split('.').reduce<unknown>((value, name) => (value as Answers | null | undefined)?.[name], data);
}

function put(into: Answers, path: string, value: unknown): void {
  const names = path.split('.');
  const last = names.pop()!;
  const parent = names.reduce<Answers>((node, name) => (node[name] ??= {}) as Answers, into);
  parent[last] = value;
}
