import type { ReadPage } from '@/lib/readers/schema';
import { shorten } from '@/lib/text';

const LENGTH = 160;

/**
 * The first words that say something, verbatim and on one line, at most 160 units; null if there are
 * none. Lines without a word of three letters (clocks, page numbers, rules) are passed over.
 */
export function summarise(pages: ReadPage[]): string | null {
  const text = pages.find((page) => page.text.trim() !== '')?.text.slice(0, 4000) ?? '';
  const lines = text.split('\n').map((line) => line.replace(/\s+/g, ' ').trim());
  const first = lines.findIndex((line) => /\p{L}{3}/u.test(line));
  const start = lines.slice(Math.max(first, 0)).filter((line) => line !== '');
  return start.length === 0 ? null : shorten(start.join(' '), LENGTH);
}

export function countWords(pages: ReadPage[]): number {
  return pages.reduce((sum, page) => sum + (page.text.match(/\S+/g)?.length ?? 0), 0);
}
