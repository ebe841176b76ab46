import type { EntryView } from '@/lib/entries/views';
import type { HistoryLine } from '@/lib/evidence/item-view';
import type { Database } from '@/types/database';

export type Correction = Pick<
  Database['public']['Tables']['entry_corrections']['Row'],
  'id' | 'body' | 'written_at'
>;

/** A change of one of an entry's events that a person made. */
export type EventChange = HistoryLine & { subject_id: string };

/** What came to an entry after it was handed in, and what happened to it. */
export type EntryChanges = {
  /** In the order of their writing. */
  corrections: Correction[];
  /** The latest first. */
  history: HistoryLine[];
  eventHistory: EventChange[];
  /** When each file came to it, by the file's id; ISO instants. */
  linkedAt: Record<string, string>;
  /** When its latest finished reading began, an ISO instant; null before the first. */
  readAt: string | null;
  /** Its files that nothing else uses. */
  ownFiles: number;
};

/** An entry with what came to it later. */
export type WholeEntry = EntryView & { changes: EntryChanges };

/** What isn't in what was found, because it came after the reading began. */
export type Unread = { corrections: number; files: number };

export function unreadIn({ corrections, linkedAt, readAt }: EntryChanges): Unread {
  if (readAt === null) return { corrections: 0, files: 0 };
  const isLater = (at: string) => Date.parse(at) > Date.parse(readAt);
  return {
    corrections: corrections.filter(({ written_at }) => isLater(written_at)).length,
    files: Object.values(linkedAt).filter(isLater).length,
  };
}
