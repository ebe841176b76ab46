import { counted } from '@/lib/counted';
import type { JobResultSummary } from '@/types';

/** What a completed job found, for people: "3 events extracted". */
export function foundWords(summary: JobResultSummary | null): string {
  const events = summary?.events_created ?? 0;
  return events === 0 ? 'Processing complete' : `${counted(events, 'event')} extracted`;
}

/** "2 of 3 files read" where a file couldn't be; null where nothing is missing. */
export function filesWords(read: number, unread: number): string | null {
  const all = read + unread;
  return unread > 0 ? `${read} of ${counted(all, 'file')} read` : null;
}
