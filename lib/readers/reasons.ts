/** Why a file wasn't read, or not all of it. */
export const READING_REASONS = [
  'empty',
  'not_what_it_says',
  'two_files_in_one',
  'password_protected',
  'damaged',
  'missing',
  'too_large',
  'too_many_pages',
  'unpacks_too_large',
  'unsafe',
  'too_many_attachments',
  'no_text_found',
  'hard_to_read',
  'timed_out',
  'unsupported',
  'recording',
  'outlook_message',
  'reader_failed',
] as const;
export type ReadingReason = (typeof READING_REASONS)[number];

const SENTENCES: Record<ReadingReason, string> = {
  empty: 'The file is empty: it has no bytes.',
  not_what_it_says: 'Its content is not of the type it claims. The file itself is safe.',
  two_files_in_one:
    'A second file is packed into it. Only what it shows was read. The file itself is safe.',
  password_protected: 'It is password-protected. The file itself is safe.',
  damaged: 'It seems to be damaged and could not be opened. The file is kept as it came.',
  missing: 'Its stored bytes could not be found, so there was nothing to read.',
  too_large: 'It is too large to be read in full. The file itself is safe.',
  too_many_pages: 'It has more than 300 pages; the first 300 were read. The file itself is safe.',
  unpacks_too_large:
    'It unpacks to far more than such a file should hold, so it was not opened. It is kept as it came.',
  unsafe:
    'It holds instructions to the program that opens it, so it was not opened. It is kept as it came.',
  too_many_attachments:
    'It has more attachments than can be taken out; the rest stay inside of it. The file itself is safe.',
  no_text_found: 'No words were found in it. The file itself is safe.',
  hard_to_read: 'Its words are hard to make out; some may be wrong. The file itself is safe.',
  timed_out: 'Reading it took too long. The file itself is safe.',
  unsupported: 'Files of this type can’t be read yet. The file itself is safe.',
  recording: 'Recordings are kept as they came; what is said in them isn’t written down.',
  outlook_message:
    'Outlook’s own messages aren’t read. Saved as .eml or PDF, it can be. The file itself is safe.',
  reader_failed: 'The reader gave up on it. The file itself is safe.',
};

/** A plain sentence for people, for the reason why a file was not (or not fully) read. */
export function reasonSentence(reason: ReadingReason): string {
  return SENTENCES[reason];
}

/** The reason that a row names; null where it names none that is known. */
export function reasonOf(value: unknown): ReadingReason | null {
  return READING_REASONS.find((reason) => reason === value) ?? null;
}
