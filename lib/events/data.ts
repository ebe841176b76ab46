import { type Db, rowsOf } from '@/lib/database';
import type { EventView, GoneEvent } from '@/lib/events/event-view';
import { EVENT_COLUMNS, eventOf } from '@/lib/events/offered';

const ENTRY_COLUMNS = `id, event_text, reference_date, time_zone, submitted_at, organised_by,
  entry_evidence(position, evidence(id, original_name, declared_type, mime_type))` as const;
const LINES = 300;

/** One event with all that hangs off it; null where the person has no such event. */
export async function findEvent(db: Db, id: string): Promise<EventView | null> {
  const [event] = rowsOf(await db.from('events').select(EVENT_COLUMNS).eq('id', id));
  if (!event) return null;
  const [entries, others, people, history] = await Promise.all([
    db.from('journal_entries').select(ENTRY_COLUMNS).eq('id', event.entry_id),
    db
      .from('events')
      .select(EVENT_COLUMNS)
      .eq('entry_id', event.entry_id)
      .neq('state', 'removed')
      .neq('id', id)
      .order('event_date', { nullsFirst: false })
      .order('start_time', { nullsFirst: false }),
    db.from('people').select('name, role').order('created_at'),
    historyOf(db, id),
  ]);
  const [entry] = rowsOf(entries);
  if (!entry) return null;
  const { entry_evidence: links, ...rest } = entry;
  return {
    event: eventOf(event),
    entry: rest,
    files: links
      .toSorted((a, b) => a.position - b.position)
      .flatMap(({ evidence }) => evidence ?? []),
    others: rowsOf(others).map(eventOf),
    people: rowsOf(people),
    history,
  };
}

/** What is left of an event that is there no more; null where there never was one. */
export async function findGone(db: Db, id: string): Promise<GoneEvent | null> {
  const history = await historyOf(db, id);
  return history.some(({ action }) => action === 'dropped') ? { history } : null;
}

async function historyOf(db: Db, id: string) {
  return rowsOf(
    await db
      .from('history')
      .select('id, action, actor, at, before, after')
      .eq('subject', 'event')
      .eq('subject_id', id)
      .order('at', { ascending: false })
      .limit(LINES),
  );
}
