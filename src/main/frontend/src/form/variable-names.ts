import { getSchemaVariables } from '@bpmn-io/form-js-viewer';
import type { Schema } from './schema';

const FEEL_SPECIALS = new Set(['this', 'parent', 'i']);

/** Names of all variables that the form reads or writes, also in expressions, in templates and as sources of options. */
export function variableNames(schema: Schema): string[] {
  return (getSchemaVariables(schema) as string[]).filter((name) => !FEEL_SPECIALS.has(name));
}
