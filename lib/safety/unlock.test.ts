import { expect, it } from 'vitest';
import { idleMinutesFor } from './idle';
import { privacyInput } from './schema';
import { problemOf } from './unlock';
import { unlockWords } from './unlock-words';

it('says why it stays locked, and blames nobody for an outage', () => {
  expect(unlockWords(problemOf(400))).toBe('The password is not right.');
  expect(unlockWords(problemOf(429))).toMatch(/wait/);
  for (const status of [undefined, 0, 500, 503]) {
    expect(unlockWords(problemOf(status))).toMatch(/reached/);
  }
});

it('says nothing for what only an address made up', () => {
  expect(unlockWords(undefined)).toBeUndefined();
  expect(unlockWords('constructor')).toBeUndefined();
  expect(unlockWords('<b>call this number</b>')).toBeUndefined();
});

it('locks a shared device after a quarter of an hour at the latest', () => {
  expect(idleMinutesFor(null, true)).toBe(15);
  expect(idleMinutesFor(60, true)).toBe(15);
  expect(idleMinutesFor(5, true)).toBe(5);
  expect(idleMinutesFor(60, false)).toBe(60);
  expect(idleMinutesFor(null, false)).toBeNull();
});

it('takes only times that the page offers', () => {
  const rest = { discreet: false, ai: true };
  for (const idleMinutes of [null, 5, 15, 60]) {
    expect(privacyInput.safeParse({ ...rest, idleMinutes }).success).toBe(true);
  }
  for (const idleMinutes of [0, 7, '15']) {
    expect(privacyInput.safeParse({ ...rest, idleMinutes }).success).toBe(false);
  }
});
