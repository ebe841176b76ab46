import type { ItemPage } from '@/lib/evidence/item-view';
import type { Box } from '@/lib/readers/schema';
import type { Range } from '@/lib/search/highlight';

/**
 * Where words stand in the picture of their page, as shares of its sides: one box a line, cut to the
 * words' part of the line. Empty where the reader gave no places.
 */
export function quoteBoxes({ lines }: Pick<ItemPage, 'lines'>, words: Range): Box[] {
  return lines
    .filter((line) => line.start < words.end && line.end > words.start)
    .map(({ start, end, box: [left, top, right, bottom] }) => {
      const at = (offset: number) =>
        left + ((right - left) * (Math.min(Math.max(offset, start), end) - start)) / (end - start);
      return [at(words.start), top, at(words.end), bottom];
    });
}
