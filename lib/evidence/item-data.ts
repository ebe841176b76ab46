import { type Db, rowsOf } from '@/lib/database';
import {
  type DeletedItem,
  type HistoryLine,
  type ItemEvent,
  type ItemQuote,
  type ItemView,
  parseReading,
} from '@/lib/evidence/item-view';

/** One file with all that hangs off it; null where the person has no such file. */
export async function findItem(db: Db, id: string): Promise<ItemView | null> {
  const [row] = rowsOf(await db.from('evidence').select('*').eq('id', id));
  if (!row?.received_at) return null;
  const { pages: _, ...file } = row;
  const [entries, sources, links, history, relatives] = await Promise.all([
    db
      .from('entry_evidence')
      .select('journal_entries(id, reference_date, submitted_at, time_zone)')
      .eq('evidence_id', id),
    db
      .from('event_sources')
      .select('event_id, page, start_offset, end_offset')
      .eq('evidence_id', id)
      .order('page')
      .order('start_offset'),
    db.from('event_evidence').select('event_id').eq('evidence_id', id),
    historyOf(db, id),
    relativesOf(db, file),
  ]);
  const places = rowsOf(sources);
  const linked = [...places, ...rowsOf(links)].map(({ event_id }) => event_id);
  const events = await eventsOf(db, id, [...new Set(linked)]);
  return {
    file,
    reading: parseReading(row),
    quotes: places.flatMap((place) => quoteOf(place, events) ?? []),
    events,
    relatives,
    entries: rowsOf(entries).flatMap((row) => row.journal_entries ?? []),
    history,
  };
}

/** What is left of a deleted file; null where there never was one. */
export async function findDeleted(db: Db, id: string): Promise<DeletedItem | null> {
  const history = await historyOf(db, id);
  return history.some(({ action }) => action === 'deleted') ? { history } : null;
}

async function relativesOf(db: Db, file: { id: string; parent_id: string | null }) {
  const around = file.parent_id ? `id.eq.${file.parent_id},` : '';
  const rows = rowsOf(
    await db
      .from('evidence')
      .select('id, original_name')
      .or(`${around}parent_id.eq.${file.id}`)
      .not('received_at', 'is', null)
      .order('received_at'),
  );
  return rows.map(({ id, original_name: name }) => ({ id, name, isAround: id === file.parent_id }));
}

/** In the order in which the file's text comes to them, those without a place last. */
async function eventsOf(db: Db, file: string, ids: string[]): Promise<ItemEvent[]> {
  if (ids.length === 0) return [];
  const rows = rowsOf(
    await db
      .from('events')
      .select('id, entry_id, title, type, state, event_date, event_sources(evidence_id)')
      .in('id', ids)
      .neq('state', 'removed'),
  );
  return rows
    .toSorted((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id))
    .map(({ event_sources, ...event }, index) => ({
      ...event,
      number: index + 1,
      restsHereOnly: event_sources.every(({ evidence_id }) => evidence_id === file),
    }));
}

type Place = {
  event_id: string;
  page: number | null;
  start_offset: number;
  end_offset: number;
};

function quoteOf(place: Place, events: ItemEvent[]): ItemQuote | null {
  const event = events.find(({ id }) => id === place.event_id);
  if (!event) return null;
  return {
    number: event.number,
    eventId: event.id,
    page: place.page ?? 1,
    start: place.start_offset,
    end: place.end_offset,
    settled: event.state !== 'suggested',
  };
}

const LINES = 200;

async function historyOf(db: Db, id: string): Promise<HistoryLine[]> {
  return rowsOf(
    await db
      .from('history')
      .select('id, action, at, before, after')
      .eq('subject', 'evidence')
      .eq('subject_id', id)
      .order('at', { ascending: false })
      .limit(LINES),
  );
}
