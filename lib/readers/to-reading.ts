import { datesOnScreen } from '@/lib/readers/on-screen';
import type { Reading, Text } from '@/lib/readers/schema';
import { speaksToSoftware } from '@/lib/readers/software';
import { countWords, summarise } from '@/lib/readers/summary';

/** Changes whenever the same bytes may read differently. */
export const READER_VERSION = 'reader-3';

/** What is kept of a file, from what its reader gave. Without pages it could not be read. */
export function toReading(mimeType: string | null, text: Text): Reading {
  const whole = text.reason === null ? 'read' : 'partly_read';
  const hidden = text.hidden ?? '';
  return {
    status: text.pages.length === 0 ? 'could_not_read' : whole,
    reason: text.reason,
    mimeType,
    pages: text.pages,
    summary: summarise(text.pages),
    words: countWords(text.pages),
    readerVersion: text.model ? `${READER_VERSION} ${text.model}` : READER_VERSION,
    dates: [
      ...(text.dates ?? []),
      ...datesOnScreen(text.pages.map((page) => page.text).join('\n')),
    ],
    people: text.people ?? [],
    location: text.location ?? null,
    addressesSoftware: [...text.pages.map((page) => page.text), hidden].some(speaksToSoftware),
    hiddenText: hidden.trim() !== '',
  };
}
