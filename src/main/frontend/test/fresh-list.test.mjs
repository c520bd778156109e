import assert from 'node:assert/strict';
import { test } from 'node:test';
import { load } from './load.mjs';

const { askedAnew, somethingIsDone } = await load('fresh-list.ts');

/** A list that is asked for, and every question that reaches the server. */
function asking() {
  const [questions, answers] = [[], []];
  const ask = askedAnew((query, answered) => {
    questions.push({ query, answered });
    delete query.id;
  });
  ask({ id: 'mine', firstResult: 0 }, (failure, answer) => answers.push(failure ?? answer));
  return { questions, answers };
}

test('an answer to what nothing has happened since is shown', () => {
  const { questions, answers } = asking();
  questions[0].answered(null, 'list');
  assert.deepEqual(answers, ['list']);
  assert.equal(questions.length, 1);
});

test('an answer that may be older than what has been done is asked for anew', () => {
  const { questions, answers } = asking();
  somethingIsDone();
  questions[0].answered(null, 'old');
  assert.deepEqual(answers, []);
  assert.deepEqual(Object.keys(questions[1].query), ['firstResult']);
  somethingIsDone();
  questions[1].answered(null, 'old again');
  questions[2].answered(null, 'new');
  assert.deepEqual(answers, ['new']);
  assert.equal(questions.length, 3);
});

test('a failure is told at once', () => {
  const { questions, answers } = asking();
  somethingIsDone();
  questions[0].answered('no connection');
  assert.deepEqual(answers, ['no connection']);
  assert.equal(questions.length, 1);
});
