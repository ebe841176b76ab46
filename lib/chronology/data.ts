import type { ChronologyFilters } from '@/lib/chronology/filters';
import { type Chronology, type ChronologyEvent, chronologyAnswer } from '@/lib/chronology/view';
import { callRpc, type Db } from '@/lib/database';
import { AppError } from '@/lib/errors';
import type { TimelineCursor } from '@/lib/timeline/view';

/** The events of the person whom `db` acts as under these filters, oldest first, a page at a time. */
export async function* chronologyPages(
  db: Db,
  filters: ChronologyFilters,
): AsyncGenerator<Chronology> {
  let after: TimelineCursor | null = null;
  let counts: Chronology['counts'] | null = null;
  do {
    const page = await list(db, filters, after);
    counts ??= page.counts;
    if (!counts) throw new AppError('database_answer');
    yield { events: page.items, counts };
    after = page.items.at(-1)?.cursor ?? null;
  } while (after);
}

/** All of them at once, for a page that is printed whole. */
export async function wholeChronology(db: Db, filters: ChronologyFilters): Promise<Chronology> {
  const events: ChronologyEvent[] = [];
  let counts: Chronology['counts'] = { listed: 0, all: 0, undated: 0, suggested: 0 };
  for await (const page of chronologyPages(db, filters)) {
    events.push(...page.events);
    counts = page.counts;
  }
  return { events, counts };
}

function list(db: Db, { from, to, confirmed }: ChronologyFilters, after: TimelineCursor | null) {
  const p_filter = {
    ...(from && { from }),
    ...(to && { to }),
    ...(confirmed && { confirmed: true }),
  };
  return callRpc(db, 'list_chronology', { p_filter, p_after: after }, chronologyAnswer);
}
