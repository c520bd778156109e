import assert from 'node:assert/strict';
import { test } from 'node:test';
import { load } from './load.mjs';

const { readDate, readNumber, readTime } = await load('form/readers.ts');
const day = (text) => readDate(text)?.toLocaleDateString('sv');

test('a date is read day first, with any of the usual separators', () => {
  assert.deepEqual(['24.12.2026', '24/12/2026', '24-12-2026', '24122026', '2026-12-24', '1.2.2027'].map(day), [
    '2026-12-24', '2026-12-24', '2026-12-24', '2026-12-24', '2026-12-24', '2027-02-01',
  ]);
});

test('what is not certainly a date is no date', () => {
  for (const text of ['31.02.2026', '32.01.2026', '11.23.2026', '24.12.26', '24.12', 'i dag', '24.12.1899', '24.12.20266', '']) {
    assert.equal(readDate(text), undefined, text);
  }
});

test('a time is kept to the minute', () => {
  assert.deepEqual(['13:47', '13.47', '1347', '13', '9:05', '00:00'].map(readTime), [827, 827, 827, 780, 545, 0]);
});

test('what is no time of the day is no time', () => {
  for (const text of ['25:00', '13:60', '1:5', 'kl. 13', '13:47:10', '']) assert.equal(readTime(text), null, text);
});

test('a number may have a comma and spaces, and never becomes another number', () => {
  assert.deepEqual(['3,5', '3.5', '1 000', '-2', '4'].map(readNumber), ['3.5', '3.5', '1000', '-2', '4']);
  for (const text of ['1e3', '0x10', '1.234,5', '-', ',', '3,5,1', 'tre']) assert.equal(readNumber(text), 'NaN', text);
});
