import type { EntryEvent } from '@/lib/entries/views';
import type { EventDraft, ReadyEvent } from './schema';

/** An event as its form shows it. */
export function draftOf(event: EntryEvent): EventDraft {
  return {
    type: event.type,
    title: event.title,
    description: event.description,
    date: event.event_date ?? '',
    time: minutes(event.start_time),
    endDate: event.end_date ?? '',
    endTime: minutes(event.end_time),
    about: event.precision === 'approximate',
    planned: event.planned_at?.slice(0, 16) ?? '',
    actual: event.actual_at?.slice(0, 16) ?? '',
    location: event.location ?? '',
    basis: event.basis,
    people: event.event_participants.map(({ name, role }) => ({ name, role })),
  };
}

/** A form for something that stands nowhere yet. */
export function emptyDraft(day: string | null): EventDraft {
  const nothing = { title: '', description: '', time: '', endDate: '', endTime: '' };
  const exchange = { planned: '', actual: '', location: '' };
  return {
    ...{ ...nothing, ...exchange, type: 'incident', date: day ?? '', about: false },
    ...{ basis: 'first_hand', people: [] },
  };
}

/** The columns of an event that a draft makes, precision as far as day and time say. */
export function fieldsOf(draft: ReadyEvent) {
  const { date, time, about, location } = draft;
  const certain = time ? 'exact' : 'day';
  return {
    type: draft.type,
    title: draft.title,
    description: draft.description,
    event_date: date,
    start_time: time,
    end_date: draft.endDate,
    end_time: draft.endTime,
    precision: !date ? 'unknown' : about ? 'approximate' : certain,
    planned_at: draft.planned,
    actual_at: draft.actual,
    location: location || null,
    basis: draft.basis,
    people: draft.people,
  } as const;
}

function minutes(time: string | null): string {
  return time?.slice(0, 5) ?? '';
}
