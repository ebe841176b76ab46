import type { ItemPage } from '@/lib/evidence/item-view';
import type { Range } from '@/lib/search/highlight';

/** A run of a page's text: a bubble of a chat with its side, or what stands between bubbles. */
export type Segment = Range & { side: 'left' | 'right' | null };

/** Cuts a page at the bubbles of its chat; one that isn't a chat is one segment. */
export function segmentsOf({ text, messages }: Pick<ItemPage, 'text' | 'messages'>): Segment[] {
  const segments: Segment[] = [];
  let at = 0;
  for (const { start, end, side } of messages.toSorted((a, b) => a.start - b.start)) {
    if (start < at || end <= start || end > text.length) continue;
    if (text.slice(at, start).trim()) segments.push({ start: at, end: start, side: null });
    segments.push({ start, end, side });
    at = end;
  }
  if (text.slice(at).trim()) segments.push({ start: at, end: text.length, side: null });
  return segments;
}

/** The parts of ranges that lie within a segment, counted from its start. */
export function within<T extends Range>(ranges: T[], { start, end }: Range): T[] {
  return ranges
    .filter((range) => range.start < end && range.end > start)
    .map((range) => ({
      ...range,
      start: Math.max(range.start, start) - start,
      end: Math.min(range.end, end) - start,
    }));
}
