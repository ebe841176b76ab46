import { expect, test } from 'vitest';
import { firstPatienceMs, nextPatience } from './health.ts';

test('a CLI that registers nothing in time gives the next one twice as long, up to a limit', () => {
  const given = [firstPatienceMs];
  for (let tries = 0; tries < 5; tries += 1) given.push(nextPatience(given.at(-1) ?? 0, true));
  expect(given.map((ms) => ms / 1000)).toEqual([90, 180, 360, 720, 720, 720]);
});

test('one that ended by itself says nothing about the machine', () => {
  expect(nextPatience(720_000, false)).toBe(firstPatienceMs);
});
