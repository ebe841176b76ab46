import 'server-only';
import { serverClient } from '@/lib/supabase/server';
import { firstEvents } from '@/lib/timeline/data';
import type { TimelineFilters } from '@/lib/timeline/filters';
import type { TimelinePage } from '@/lib/timeline/view';

/** The first events of the signed-in person under these filters. */
export async function loadTimeline(filters: TimelineFilters): Promise<TimelinePage> {
  return firstEvents(await serverClient(), filters);
}
