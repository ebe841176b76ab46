import { expect, it } from 'vitest';
import { deletionWords } from './deletion-words';
import type { ItemEvent } from './item-view';

const entry = {
  id: 'a',
  reference_date: null,
  submitted_at: '2026-03-10T12:00:00Z',
  time_zone: 'UTC',
};
const event = (state: ItemEvent['state'], restsHereOnly: boolean): ItemEvent => ({
  ...{ id: 'e', entry_id: 'a', title: 'x', type: 'school', event_date: null, number: 1 },
  ...{ state, restsHereOnly },
});

it('says what goes and what stays', () => {
  const events = [
    event('suggested', true),
    event('suggested', true),
    event('confirmed', true),
    event('suggested', false),
  ];
  const inside = { id: 'i', name: 'x', isAround: false };
  const words = deletionWords({ entries: [entry], events, relatives: [inside] });
  expect(words).toContain('One entry holds it; your words there stay, without the file.');
  expect(words).toContain('2 suggested events that only this file tells of go with it.');
  expect(words).toContain('1 event that you checked stays, without a source.');
  expect(words).toContain('1 event with other sources stays.');
  expect(words).toContain('1 file that came with it stays.');
});

it('is short where nothing uses the file', () => {
  expect(deletionWords({ entries: [], events: [], relatives: [] })).toEqual([
    'The original, its text and its pictures are removed. This can’t be undone.',
    'Its name, fingerprint and history stay, so that you can see that it was here.',
  ]);
});
