import { expect, test } from 'vitest';
import { extract } from '@/lib/extraction/extract';
import type { ExtractionInput } from '@/lib/extraction/input';
import { offlineModel } from '@/lib/extraction/offline';
import { exchangeWords, NO_EXCHANGE, withSentence } from './exchange-words';

const late = {
  planned: '18:00',
  actual: '18:47',
  place: ' at the library',
  who: 'Marcus',
  reason: '"traffic."',
};

test('an exchange is put in plain words', () => {
  expect(exchangeWords(late)).toBe(
    'Exchange: planned 6:00 pm, actual 6:47 pm, at the library, with Marcus. Reason given: “traffic”.',
  );
  expect(exchangeWords({ ...NO_EXCHANGE, actual: '18:05' })).toBe('Exchange: actual 6:05 pm.');
  expect(exchangeWords({ ...NO_EXCHANGE, place: 'school' })).toBeNull();
});

test('it stands below what was written', () => {
  expect(withSentence('Nora was tired. ', 'Exchange: …')).toBe('Nora was tired.\n\nExchange: …');
  expect(withSentence(' ', 'Exchange: …')).toBe('Exchange: …');
});

const input: ExtractionInput = {
  ...{ text: '', referenceDate: '2026-11-13', timeZone: 'America/New_York', locale: 'en-US' },
  people: [{ name: 'Marcus Reed', aliases: ['Marcus'], role: 'co_parent' }],
  writtenAt: '2026-11-14T02:00:00Z',
  evidence: [],
};

test.each([
  ['late', late, '18:00', '18:47'],
  ['early', { ...NO_EXCHANGE, planned: '18:00', actual: '17:50' }, '18:00', '17:50'],
  ['on time', { ...NO_EXCHANGE, planned: '09:00', actual: '09:00' }, '09:00', '09:00'],
  ['late in the morning', { ...late, planned: '08:30', actual: '09:05' }, '08:30', '09:05'],
])('the reader finds both times of one that was %s', async (_, exchange, planned, actual) => {
  const text = withSentence('Nora was tired and hungry.', exchangeWords(exchange) ?? '');
  const { events, dropped } = await extract({ ...input, text }, offlineModel());
  expect(dropped).toBe(0);
  expect(events).toHaveLength(1);
  expect(events[0]).toMatchObject({
    eventDate: '2026-11-13',
    plannedAt: `2026-11-13T${planned}`,
    actualAt: `2026-11-13T${actual}`,
  });
});
