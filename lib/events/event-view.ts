import type { EntryEvent, EntryView } from '@/lib/entries/views';
import type { EventLine } from '@/lib/events/history-words';

/** Everything that the page of one event shows. */
export type EventView = {
  event: EntryEvent;
  entry: Pick<
    EntryView['entry'],
    'id' | 'event_text' | 'reference_date' | 'time_zone' | 'submitted_at' | 'organised_by'
  >;
  files: Pick<EntryView['files'][number], 'id' | 'original_name' | 'declared_type' | 'mime_type'>[];
  /** Other events of the entry that are not removed: it may be merged with one. */
  others: EntryEvent[];
  people: EntryView['people'];
  history: EventLine[];
};

/** An event that is there no more: a new reading or the deletion of its file took it away. */
export type GoneEvent = { history: EventLine[] };
