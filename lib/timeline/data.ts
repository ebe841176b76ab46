import { callRpc, type Db } from '@/lib/database';
import { AppError } from '@/lib/errors';
import type { TimelineFilters } from '@/lib/timeline/filters';
import {
  type TimelineCursor,
  type TimelineEvent,
  type TimelinePage,
  timelineAnswer,
} from '@/lib/timeline/view';

const A_PAGE = 50;

/** The first events of the person whom `db` acts as under these filters, with the counts. */
export async function firstEvents(db: Db, filters: TimelineFilters): Promise<TimelinePage> {
  const { items, counts } = await list(db, filters, null);
  if (!counts) throw new AppError('database_answer');
  return { items, counts };
}

/** The events after that one. */
export async function eventsAfter(
  db: Db,
  filters: TimelineFilters,
  last: TimelineCursor,
): Promise<TimelineEvent[]> {
  return (await list(db, filters, last)).items;
}

function list(db: Db, filters: TimelineFilters, after: TimelineCursor | null) {
  const { types, from, to, person, basis, evidence, confirmed, pattern, late, order } = filters;
  const args = {
    p_filter: {
      ...(types.length > 0 && { types }),
      ...(from && { from }),
      ...(to && { to }),
      ...(person && { person }),
      ...(basis && { basis }),
      ...(evidence && { evidence: true }),
      ...(confirmed && { confirmed: true }),
      ...(pattern && { pattern }),
      ...(late && { late: true }),
    },
    p_after: after,
    p_oldest_first: order === 'oldest',
    p_limit: A_PAGE,
  };
  return callRpc(db, 'list_timeline', args, timelineAnswer);
}
