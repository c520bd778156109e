import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { load } from './load.mjs';

const { missing, translate } = await load('form/texts.ts');
const { dueInWords } = await load('due.ts');

test('every text that form-js asks for is there in Norwegian', async () => {
  const source = await readFile(new URL('../node_modules/@bpmn-io/form-js-viewer/dist/index.es.js', import.meta.url), 'utf8');
  const texts = [...source.matchAll(/translate\((['"])((?:(?!\1).)+)\1/g)].map(([, , text]) => text).filter((text) => text !== 'HELLO {you}' && text !== '-50%');
  assert.ok(texts.length > 35);
  for (const text of texts) translate(text);
  assert.deepEqual([...missing], []);
});

test('values are put into the texts', () => {
  assert.equal(translate('Field must have maximum length of {value}.', { value: '40' }), 'Skriv høyst 40 tegn.');
});

test('a deadline is told in words', () => {
  const now = new Date('2026-11-23T12:00:00Z');
  assert.equal(dueInWords('2026-11-25T13:00:00Z', now), 'Frist om 2 dager');
  assert.equal(dueInWords('2026-11-23T13:00:00Z', now), 'Frist om 1 time');
  assert.equal(dueInWords('2026-11-23T08:30:00Z', now), '3 timer over fristen');
  assert.equal(dueInWords('2026-11-23T11:59:50Z', now), '1 minutt over fristen');
  assert.equal(dueInWords(undefined, now), '');
});
