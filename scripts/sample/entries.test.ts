import { expect, test } from 'vitest';
import { extract } from '@/lib/extraction/extract';
import { offlineModel } from '@/lib/extraction/offline';
import { dayOf, ENTRIES, idOf, ZONE } from './entries';

const now = new Date('2026-11-27T15:00:00Z');

test('the sample case has forty entries over six months, the oldest first, none of them ahead', () => {
  const days = ENTRIES.map((entry) => dayOf(entry, now));
  expect(days).toHaveLength(40);
  expect(days).toEqual([...days].sort());
  expect([days[0], days.at(-1)]).toEqual(['2026-05-25', '2026-11-20']);
  const sunday = new Date('2026-11-29T15:00:00Z');
  expect(ENTRIES.every((entry) => dayOf(entry, sunday) <= '2026-11-29')).toBe(true);
});

test('its entries keep their ids from run to run, an account has its own', () => {
  const id = idOf('a', 3);
  expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(idOf('a', 3)).toBe(id);
  expect(new Set([id, idOf('a', 4), idOf('b', 3)]).size).toBe(3);
});

test('the offline reader finds something in nearly all of them, late exchanges by both times', async () => {
  const found = await Promise.all(
    ENTRIES.map(async (entry) => {
      const input = {
        ...{ text: entry.text, referenceDate: dayOf(entry, now), timeZone: ZONE, locale: 'en-US' },
        people: [{ name: 'Marcus Reed', aliases: ['Marcus'], role: 'co_parent' as const }],
        writtenAt: now.toISOString(),
        evidence: [],
      };
      return (await extract(input, offlineModel())).events;
    }),
  );
  expect(found.filter((events) => events.length > 0).length).toBeGreaterThanOrEqual(35);
  const exchanges = found.flat().filter(({ plannedAt, actualAt }) => plannedAt && actualAt);
  expect(exchanges.length).toBeGreaterThanOrEqual(9);
});
