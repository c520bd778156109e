import assert from 'node:assert/strict';
import { test } from 'node:test';
import { load } from './load.mjs';

const { answersOf, prepared } = await load('form/schema.ts');
const { dataOf, submission } = await load('form/variables.ts');

const schema = {
  type: 'default',
  components: [
    { type: 'textfield', key: 'caller' },
    { type: 'textfield', key: 'alias', disabled: true },
    { type: 'expression', key: 'total' },
    { type: 'number', key: 'people' },
    { type: 'datetime', key: 'arrival', subtype: 'date' },
    { type: 'group', components: [{ type: 'checkbox', key: 'pregnant' }] },
    { type: 'group', path: 'health', components: [{ type: 'textfield', key: 'allergy' }] },
    { type: 'dynamiclist', path: 'children', components: [{ type: 'textfield', key: 'name' }, { type: 'textfield', key: 'room', disabled: true }] },
  ],
};

test('a draft holds what a person has answered, and nothing that the process shows or computes', () => {
  const data = { caller: 'Anne', alias: 'Blåklokke 17', total: 2, people: 3, pregnant: false, health: { allergy: 'nøtter', other: 1 }, children: [{ name: 'A', room: '4' }, { name: 'B' }], staff: [{}] };
  assert.deepEqual(answersOf(schema, data), { caller: 'Anne', people: 3, pregnant: false, health: { allergy: 'nøtter' }, children: [{ name: 'A' }, { name: 'B' }] });
});

test('a number that could not be read is not part of a draft', () => {
  assert.deepEqual(answersOf(schema, { people: 'NaN' }), {});
});

test('an emptied list is an answer', () => {
  assert.deepEqual(answersOf(schema, { children: [] }), { children: [] });
});

test('no row of a list is folded away, and the clock has 24 hours', () => {
  const { components } = prepared(schema);
  assert.equal(components[7].disableCollapse, true);
  assert.equal(components[4].use24h, true);
  assert.equal(schema.components[7].disableCollapse, undefined);
});

test('variables become data: JSON is read, dates lose what is not theirs', () => {
  const variables = { children: { type: 'Json', value: '[{"name":"A"}]' }, arrival: { type: 'Date', value: '2026-12-24T00:00:00.000+0100' }, people: { type: 'Integer', value: 3 } };
  assert.deepEqual(dataOf(variables, schema), { children: [{ name: 'A' }], arrival: '2026-12-24', people: 3 });
});

test('answers become variables: lists and objects as JSON, what is undefined not at all', () => {
  assert.deepEqual(submission({ caller: 'Anne', needs: ['police'], people: null, gone: undefined }), {
    caller: { value: 'Anne' }, needs: { type: 'Json', value: '["police"]' }, people: { value: null },
  });
});
