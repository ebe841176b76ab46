'use server';

import { asPerson } from '@/lib/action';
import { fail, ok, type Result } from '@/lib/result';
import { eventsAfter } from '@/lib/timeline/data';
import type { TimelineFilters } from '@/lib/timeline/filters';
import { parseTimelineFilters } from '@/lib/timeline/parse-filters';
import { type TimelineCursor, type TimelineEvent, timelineCursor } from '@/lib/timeline/view';

/** The next events of a list. */
export async function moreEvents(
  filters: TimelineFilters,
  last: TimelineCursor,
): Promise<Result<TimelineEvent[]>> {
  return asPerson('timeline.more', async ({ db }) => {
    const cursor = timelineCursor.safeParse(last);
    if (!cursor.success) return fail('bad_request');
    return ok(await eventsAfter(db, parseTimelineFilters(filters), cursor.data));
  });
}
