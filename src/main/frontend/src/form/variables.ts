/** Between the engine's variables and the data of a form. */
import { type Answers, type Schema, everyComponent } from './schema';

export interface Variable {
  value: unknown;
  type?: string;
  valueInfo?: { serializationDataFormat?: string };
}

export type Variables = Record<string, Variable>;

export function dataOf(variables: Variables, schema: Schema): Answers {
  const subtypes = dateSubtypes(schema);
  const entries = Object.entries(variables).map(([name, variable]) => [name, plain(variable, subtypes.get(name))]);
  return Object.fromEntries(entries) as Answers;
}

function plain(variable: Variable, subtype: string | undefined): unknown {
  const { value } = variable;
  if (typeof value !== 'string') return value;
  if (isJson(variable)) return JSON.parse(value);
  if (variable.type === 'Date') return subtype === 'datetime' ? value.slice(0, 16) : value.slice(0, 10);
  return value;
}

function isJson(variable: Variable): boolean {
  return variable.type === 'Json' || variable.valueInfo?.serializationDataFormat === 'application/json';
}

function dateSubtypes(schema: Schema): Map<string, string> {
  const subtypes = new Map<string, string>();
  everyComponent(schema, ({ type, key, subtype }) => {
    if (type === 'datetime' && key) subtypes.set(key, subtype ?? 'date');
  });
  return subtypes;
}

/** The body of `submit-form`: lists and objects as JSON, the rest as it is. */
export function submission(answers: Answers): Variables {
  const entries = Object.entries(answers)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => [name, value !== null && typeof value === 'object' ? { type: 'Json', value: JSON.stringify(value) } : { value }]);
  return Object.fromEntries(entries) as Variables;
}
