import assert from 'node:assert/strict';
import { test } from 'node:test';
import { load } from './load.mjs';

const { withoutWithheld } = await load('form/withheld.ts');

const schema = {
  type: 'default',
  components: [
    { type: 'textfield', key: 'name' },
    { type: 'group', components: [{ type: 'textfield', key: 'municipality' }, { type: 'textfield', key: 'phone' }] },
    { type: 'group', components: [{ type: 'textfield', key: 'address' }] },
    { type: 'dynamiclist', path: 'stays', components: [{ type: 'textfield', key: 'centre' }, { type: 'textarea', key: 'experience' }] },
  ],
};
const keys = (container) => container.components.map((each) => (each.components ? keys(each) : (each.key ?? each.text)));

test('what is withheld is left out, and one line says why', () => {
  const told = { paths: ['municipality', 'address', 'stays.centre'], line: 'Kode 6' };
  assert.deepEqual(keys(withoutWithheld(schema, told)), ['name', ['Kode 6', 'phone'], ['experience']]);
});

test('of a list the line stands above the rows', () => {
  const told = { paths: ['stays.centre'], line: 'Kode 6' };
  assert.deepEqual(keys(withoutWithheld(schema, told)), ['name', ['municipality', 'phone'], ['address'], 'Kode 6', ['experience']]);
});

test('a form of which nothing is withheld stays as it is', () => {
  assert.equal(withoutWithheld(schema, undefined), schema);
  assert.deepEqual(keys(schema), ['name', ['municipality', 'phone'], ['address'], ['centre', 'experience']]);
});
