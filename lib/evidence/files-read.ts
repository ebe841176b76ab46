import type { EntryFile } from '@/lib/entries/views';
import { filesWords } from '@/lib/jobs/words';
import { reasonOf } from '@/lib/readers/reasons';

type Read = Pick<EntryFile, 'reading_status' | 'reading_reason' | 'read_at'>;

// What time or luck decided. The other reasons lie in the file, and stay.
const PASSING = new Set(['timed_out', 'reader_failed']);

/** "2 of 3 files read" for the files of an entry; null where nothing is missing. */
export function filesReadWords(files: readonly Read[]): string | null {
  const unread = files.filter((file) => file.reading_status === 'could_not_read').length;
  return filesWords(files.filter(isRead).length, unread);
}

/** Whether reading a file once more may give more. */
export function mayReadAgain({ reading_status: status, reading_reason: reason }: Read): boolean {
  const known = reasonOf(reason);
  return (
    (status === 'could_not_read' || status === 'partly_read') && (!known || PASSING.has(known))
  );
}

/** Whether a file was read after its entry had been organised, and so is not in what was found. */
export function readSince(file: Read, organisedAt: string | null): boolean {
  return (
    isRead(file) &&
    organisedAt !== null &&
    file.read_at !== null &&
    Date.parse(file.read_at) > Date.parse(organisedAt)
  );
}

function isRead({ reading_status: status }: Read): boolean {
  return status === 'read' || status === 'partly_read';
}
