import type { ReadingReason } from '@/lib/readers/schema';

const SENTENCES: Record<ReadingReason, string> = {
  empty: 'The file is empty: it has no bytes.',
  not_what_it_says: 'Its content is not of the type it claims. The file itself is safe.',
  password_protected: 'It is password-protected. The file itself is safe.',
  damaged: 'It seems to be damaged and could not be opened. The file is kept as it came.',
  too_large: 'It is too large to be read in full. The file itself is safe.',
  no_text_found: 'No words were found in it. The file itself is safe.',
  timed_out: 'Reading it took too long. The file itself is safe.',
  unsupported: 'Files of this type can’t be read yet. The file itself is safe.',
  reader_failed: 'The reader gave up on it. The file itself is safe.',
};

/** A plain sentence for people, for the reason why a file was not (or not fully) read. */
export function reasonSentence(reason: ReadingReason): string {
  return SENTENCES[reason];
}
