import { expect, it } from 'vitest';
import type { EntryEvent } from '@/lib/entries/views';
import { differences } from './proposal';

const event = {
  ...{ type: 'incident', title: 'Mine', description: '', location: null, basis: 'first_hand' },
  ...{ event_date: '2026-03-09', start_time: null, end_date: null, end_time: null },
  ...{ precision: 'day', date_phrase: null, planned_at: null, actual_at: null },
  event_participants: [{ name: 'Emma', role: 'child' }],
};
const proposed = (proposal: object) =>
  differences({ ...event, proposal } as unknown as EntryEvent, true);

it('says field by field what stands there and what a new reading says', () => {
  const when = {
    ...{ event_date: '2026-03-02', start_time: '17:30:00', end_date: null, end_time: null },
    ...{ precision: 'exact', date_phrase: 'last Monday' },
  };
  const exchange = { planned_at: '2026-03-02T17:00:00', actual_at: null };
  expect(proposed({ people: [], when, exchange, type: 'school' })).toEqual([
    { group: 'type', label: 'Kind', yours: 'Incident', suggested: 'School' },
    {
      group: 'when',
      label: 'When',
      yours: 'Mon 9 March 2026',
      suggested: 'Mon 2 March 2026, 5:30 pm',
    },
    {
      group: 'exchange',
      label: 'Agreed and actual time',
      yours: 'Nothing',
      suggested: 'Agreed Mon 2 March 2026, 5:00 pm',
    },
    { group: 'people', label: 'People', yours: 'Emma', suggested: 'Nothing' },
  ]);
});

it('has nothing to say where nothing is proposed', () => {
  expect(proposed({})).toEqual([]);
});
