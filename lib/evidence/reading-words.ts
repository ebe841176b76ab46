import { counted } from '@/lib/counted';
import type { EntryFile } from '@/lib/entries/views';
import { reasonOf, reasonSentence } from '@/lib/readers/reasons';

/** How the reading of a file stands. `look` is `stop` where something kept it from being read. */
export type ReadingWords = { look: 'quiet' | 'busy' | 'done' | 'stop'; words: string };

type Read = Pick<EntryFile, 'status' | 'reading_status' | 'reading_reason' | 'words'>;

/** Says how far a file has been read, and if it couldn't be, why, and that it is safe. */
export function readingWords(file: Read, running: boolean): ReadingWords {
  // Other bytes than those that left the device.
  if (file.status === 'damaged' && file.reading_reason === 'damaged') {
    return { look: 'stop', words: 'It arrived damaged. Please add it again.' };
  }
  const words = counted(file.words ?? 0, 'word');
  switch (file.reading_status) {
    case 'read':
      return { look: 'done', words: `Read, ${words}` };
    case 'partly_read':
      return { look: 'done', words: `Partly read, ${words}. ${because(file)}`.trim() };
    case 'reading':
      return running
        ? { look: 'busy', words: 'Reading' }
        : { look: 'quiet', words: 'Not read yet' };
    case 'could_not_read':
      return { look: 'stop', words: `Could not read. ${because(file)}`.trim() };
    case 'kept_not_read':
      return { look: 'quiet', words: `Kept, not read. ${because(file)}`.trim() };
    case 'not_read':
      return { look: 'quiet', words: running ? 'Waiting to be read' : 'Not read yet' };
  }
}

function because(file: Read): string {
  const reason = reasonOf(file.reading_reason);
  return reason ? reasonSentence(reason) : '';
}
