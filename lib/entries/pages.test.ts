import { expect, it } from 'vitest';
import { isOlder, olderPath, parseCursor } from './pages';

const id = '08c55c8c-8216-4003-8010-43afe3546948';
const at = '2026-03-10T20:00:00.123456+00:00';

it('an address leads back to the entry that it was made of', () => {
  expect(parseCursor(olderPath({ at, id }).query.after)).toEqual({ at, id });
});

it.each([undefined, '', 'x', `${at}_x`, `yesterday_${id}`, `${at}",id.gt.0_${id}`])(
  'anything else shows the newest: %s',
  (after) => {
    expect(parseCursor(after)).toBeNull();
  },
);

it('of entries handed in at the same instant the ids decide', () => {
  expect(isOlder({ at, id })).toBe(
    `submitted_at.lt."${at}",and(submitted_at.eq."${at}",id.lt.${id})`,
  );
});
