/** The Norwegian labels of the Tasklist: none missing, none unknown, the same placeholders as in English. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Checks locales/nb.json against the labels of the English file of Camunda 7.24.0 and returns it in ASCII. */
export async function checkedLocale(folder) {
  const norwegian = JSON.parse(await readFile(join(folder, 'locales/nb.json'), 'utf8'));
  const english = JSON.parse(await readFile(join(folder, 'locales/labels-7.24.0.json'), 'utf8'));
  const problems = [
    ...Object.keys(english).filter((key) => !(key in norwegian.labels)).map((key) => `missing: ${key}`),
    ...Object.keys(norwegian.labels).filter((key) => !(key in english)).map((key) => `unknown: ${key}`),
    ...Object.entries(english).filter(([key, placeholders]) => placeholdersOf(norwegian.labels[key]) !== placeholders).map(([key]) => `other placeholders: ${key}`),
  ];
  if (problems.length > 0) throw new Error(`locales/nb.json\n${problems.join('\n')}`);
  return JSON.stringify(norwegian).replace(/[^\x00-\x7f]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

export function placeholdersOf(text = '') {
  return [...text.matchAll(/{{\s*(\w+)\s*}}/g)].map(([, name]) => name).sort().join(',');
}
