import { expect, test } from 'vitest';
import { entryUrl, outcomeNotice, resultOf } from './notices.ts';

const ended = (output: unknown) =>
  outcomeNotice({ state: 'FINISHED', output: JSON.stringify(output) });

test('a run that found its job completed says that it did nothing, and where to go', () => {
  expect(ended({ outcome: 'finished' })).toEqual({
    text: 'Nothing to do: the job is completed.',
    retry: true,
  });
  expect(ended({ outcome: 'superseded' })?.retry).toBe(false);
});

test('other outputs say nothing', () => {
  expect(ended({ outcome: 'completed', events: 3 })).toBeNull();
  expect(ended('finished')).toBeNull();
  expect(outcomeNotice({ state: 'FINISHED', output: 'no JSON' })).toBeNull();
  expect(outcomeNotice({ state: 'EXECUTING', output: '{"outcome":"finished"}' })).toBeNull();
});

test.each([
  ['PENDING_CANCEL', 'EXECUTING', 'The task has been asked to stop.'],
  ['FINISHED', 'CANCELED', 'The run is cancelled.'],
  ['FINISHED', 'COMPLETED_SUCCESSFULLY', 'Nothing to cancel: the run had already ended.'],
] as const)('cancelling a run that is now %s, %s says so', (state, status, text) => {
  expect(resultOf('cancel', { state, status })).toBe(text);
  expect(resultOf('<b>', { state, status })).toBeNull();
});

test('an entry is found by its tag, and only a real id becomes an address', () => {
  const id = '0d9f3f0e-97a3-4d0b-9d3e-0a64c7f1a001';
  const app = 'http://localhost:3000';
  expect(entryUrl(app, ['user:1', `entry:${id}`])).toBe(`${app}/journal/${id}`);
  expect(entryUrl(app, ['entry:../settings'])).toBeNull();
  expect(entryUrl(null, [`entry:${id}`])).toBeNull();
});
