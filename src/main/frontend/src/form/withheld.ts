/** Takes out of a form what the server neither shows nor accepts in this case: questions that tell of a place. */
import type { Component, Schema } from './schema';

/** Name under which the server says it. */
export const WITHHELD = 'withheldPlaces';

interface Withheld {
  paths: string[];
  line: string;
}

/** What stands where the first question was taken out; empty afterwards. */
type Why = () => Component[];

const NOTHING: Why = () => [];

/** A copy without these questions. One line says why. */
export function withoutWithheld(schema: Schema, told: unknown): Schema {
  const withheld = told as Withheld | undefined;
  if (!withheld || withheld.paths.length === 0) return schema;
  const copy = structuredClone(schema);
  takeOut(copy, '', new Set(withheld.paths), once({ type: 'text', id: 'text_withheld', text: withheld.line }));
  return copy;
}

function once(line: Component): Why {
  const left = [line];
  return () => left.splice(0);
}

function takeOut(container: Component, outer: string, paths: Set<string>, why: Why): void {
  container.components = container.components?.flatMap((component) => {
    const path = outer + (component.key ?? component.path ?? '');
    if (paths.has(path)) return why();
    if (!component.components) return [component];
    const inner = component.path ? `${path}.` : outer;
    if (component.type !== 'dynamiclist') {
      takeOut(component, inner, paths, why);
      return component.components.length > 0 ? [component] : [];
    }
    // a row is drawn again and again: the line stands above the list
    const line = [...paths].some((each) => each.startsWith(inner)) ? why() : [];
    takeOut(component, inner, paths, NOTHING);
    return [...line, component];
  }) as Component[];
}
