import { openPicture } from '@/lib/readers/picture';
import { printPage } from '@/lib/readers/print-page';
import { readPrint } from '@/lib/readers/read-print';
import type { ReadDate, Text } from '@/lib/readers/schema';

/** A page below this is shown as partly read. */
export const HARD_TO_READ = 0.6;

/**
 * Recognises the words in a picture, turned the way the camera says. Also gives the date and place
 * the camera wrote, and whose chat it is. A picture that can't be
 * decoded gives a reason; throws only if aborted or if the engine itself fails.
 */
export async function readImage(bytes: Uint8Array, signal: AbortSignal): Promise<Text> {
  const opened = await openPicture(bytes);
  if (!opened.ok) return { pages: [], reason: opened.reason };
  const { taken, location } = opened.note;
  const dates: ReadDate[] = taken ? [{ origin: 'exif', value: taken }] : [];
  const found = printPage(1, await readPrint(opened.picture, signal));
  if (!found) return { pages: [], reason: 'no_text_found', dates, location };
  const { page, contact } = found;
  return {
    pages: [page],
    reason: (page.confidence ?? 1) < HARD_TO_READ ? 'hard_to_read' : null,
    dates,
    people: contact ? [{ name: contact, address: null, role: 'chat' }] : [],
    location,
  };
}
