import type { Extraction } from '@/lib/extraction/grounded';
import type { ExpectedItem } from './record.ts';

/**
 * For each expected to-do the index of the one that was found, or null. It has one of the keywords in
 * its title or quote and is due on an accepted day; to-dos have no clock time, so only days count.
 */
export function itemHits(expected: ExpectedItem[], { actionItems }: Extraction) {
  const taken = new Set<number>();
  return expected.map((item) => {
    const candidates = actionItems.flatMap((one, at) => {
      const text = `${one.title} ${one.quote}`.toLowerCase();
      const has = (word: string) => text.includes(word.toLowerCase());
      const isDue = [item.due, ...item.alt_dues].some(
        (due) => (due?.slice(0, 10) ?? null) === one.dueDate,
      );
      const isFree = !taken.has(at);
      const strength = item.keywords.filter(has).length + item.alt_keywords.filter(has).length;
      const inTitle = item.keywords.some((word) =>
        one.title.toLowerCase().includes(word.toLowerCase()),
      );
      return isFree && isDue && strength > 0
        ? [{ at, strength: strength + (inTitle ? 1 : 0) }]
        : [];
    });
    const best = candidates.toSorted((a, b) => b.strength - a.strength)[0];
    if (!best) return null;
    taken.add(best.at);
    return best.at;
  });
}
