import { expect, test } from 'vitest';
import { savedWhere } from './saved-where';

const there = { sent: true, missed: false };
const notYet = { sent: false, missed: false };
const missed = { sent: false, missed: true };

test.each([
  ['nothing was written', 'nothing', notYet, false, 'nothing'],
  ['it is being written down', 'saving', notYet, false, 'saving'],
  ['the device has it, the server not yet', 'saved', notYet, false, 'device'],
  ['the server has it', 'saved', there, false, 'server'],
  ['the server can’t be reached', 'saved', missed, false, 'device-only'],
  ['there is no line', 'saved', notYet, true, 'device-only'],
  ['the device keeps nothing, but the server does', 'failed', there, false, 'server'],
  ['neither has it', 'failed', missed, false, 'nowhere'],
  ['it is a correction, which the server has no draft of', 'saved', undefined, false, 'device'],
] as const)('%s', (_, onDevice, copy, isOffline, where) => {
  expect(savedWhere(onDevice, copy, isOffline)).toBe(where);
});
