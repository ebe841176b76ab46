import type { Extraction, GroundedEvent } from '@/lib/extraction/grounded';
import { type LabelledRecord, readSet } from './record.ts';

/** A record with nothing but what a test says. */
export function recordWith(part: Record<string, unknown>): LabelledRecord {
  const bare = {
    ...{ id: 'a', text: 'He came at 6. She called.', reference_date: '2026-03-10' },
    ...{ timezone: 'America/New_York', tags: ['plain'] },
    expected: { events: [], action_items: [], must_not: [] },
  };
  const [record] = readSet(JSON.stringify({ ...bare, ...part }));
  if (!record) throw new Error('no record');
  return record;
}

export const nothing: Extraction = {
  ...{ events: [], actionItems: [], questions: [], dropped: 0, usage: null },
  ...{ model: 'offline', promptVersion: 'x' },
  raw: { events: [], action_items: [], questions: [] },
};

/** An event that quotes `quote` of `text`. */
export function eventOf(text: string, quote: string, part: Partial<GroundedEvent> = {}) {
  const start = text.indexOf(quote);
  const source = { evidenceId: null, page: null, start, end: start + quote.length, quote };
  const event: GroundedEvent = {
    ...{ type: 'incident', title: 'Pick-up', description: null, location: null },
    ...{ eventDate: '2026-03-10', startTime: '18:00', endDate: null, endTime: null },
    ...{ precision: 'exact', plannedAt: null, actualAt: null, datePhrase: null },
    ...{ basis: 'first_hand', participants: [], sources: [source], files: [] },
    ...part,
  };
  return event;
}
