import type { ChronologyEvent } from '@/lib/chronology/view';

const FILE = '0b54c1a6-6c1e-4b52-8d1f-4c9a3f1d2e11';

/** An event with one quote from an entry and one from a file; what a test doesn't name is unknown. */
export function anEvent(over: Partial<ChronologyEvent> = {}): ChronologyEvent {
  return {
    ...{ id: crypto.randomUUID(), title: 'Late pick-up', description: 'He came late.' },
    ...{ type: 'incident', state: 'suggested', origin: 'rules', basis: 'not_stated' },
    ...{ location: null, time_zone: 'America/Los_Angeles', event_date: null, start_time: null },
    ...{ end_date: null, end_time: null, precision: 'unknown', planned_at: null, actual_at: null },
    people: [],
    quotes: [
      {
        ...{ quote: 'He was 25 minutes late.', file: null, page: null, corrected: false },
        ...{ entry_day: '2026-03-10', written_at: '2026-03-11T06:40:00Z' },
        entry_zone: 'America/Los_Angeles',
      },
      {
        ...{ quote: 'Signed out at 6:25 pm.', file: FILE, page: 2, corrected: false },
        ...{ entry_day: null, written_at: null, entry_zone: null },
      },
    ],
    files: [{ id: FILE, name: 'slip.pdf', size: 5, sha256: 'a'.repeat(64), damaged: false }],
    cursor: { day: '2026-03-10', time: '24:00:00', id: FILE },
    ...over,
  };
}
