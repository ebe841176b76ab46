import { addressesSoftware } from '@/lib/extraction/rules/facts';
import { blank } from '@/lib/extraction/rules/mask';

/**
 * Blanks out what a document says to software instead of to people: double brackets, and from a line
 * that gives orders to a machine to the end of its paragraph. Offsets stay.
 */
export function withoutOrders(text: string): string {
  let isOrder = false;
  return blank(text, /\[\[[\s\S]*?(?:\]\]|$)/g)
    .split('\n')
    .map((line) => {
      if (line.trim() === '') isOrder = false;
      else isOrder ||= addressesSoftware(line);
      return isOrder ? ' '.repeat(line.length) : line;
    })
    .join('\n');
}
