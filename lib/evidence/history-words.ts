import { z } from 'zod';
import { counted } from '@/lib/counted';
import type { HistoryLine } from '@/lib/evidence/item-view';
import { sizeWords } from '@/lib/evidence/size';
import { reasonOf, reasonSentence } from '@/lib/readers/reasons';

export type HistoryWords = { words: string; detail: string | null };

const received = z.object({ size: z.number() });
const read = z.object({
  status: z.string(),
  reason: z.string().nullish(),
  words: z.number().nullish(),
  damaged: z.boolean().nullish(),
});
const note = z.object({ note: z.string().nullable() });

/** One line of a file's history, for people. An action that is not known here is told by its name. */
export function historyWords({ action, before, after }: HistoryLine): HistoryWords {
  switch (action) {
    case 'received': {
      const size = received.safeParse(after).data?.size;
      return { words: 'Added', detail: size ? `${sizeWords(size)}, fingerprint taken` : null };
    }
    case 'read':
      return readWords(read.safeParse(after).data);
    case 'downloaded':
      return { words: 'Original downloaded', detail: null };
    case 'note_changed': {
      const was = note.safeParse(before).data?.note;
      return { words: was ? 'Note changed' : 'Note written', detail: was ? `Was: ${was}` : null };
    }
    case 'deleted':
      return { words: 'Deleted', detail: null };
    default:
      return { words: action.replaceAll('_', ' '), detail: null };
  }
}

function readWords(reading: z.infer<typeof read> | undefined): HistoryWords {
  if (reading?.damaged) return { words: 'Found to be damaged', detail: null };
  const reason = reasonOf(reading?.reason);
  const because = reason && reasonSentence(reason);
  const count = reading?.words == null ? null : counted(reading.words, 'word');
  switch (reading?.status) {
    case 'partly_read':
      return { words: 'Partly read', detail: because ?? count };
    case 'could_not_read':
      return { words: 'Could not be read', detail: because };
    case 'kept_not_read':
      return { words: 'Kept, not read', detail: because };
    default:
      return { words: 'Read', detail: count };
  }
}
