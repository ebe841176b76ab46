import { dayParts } from '@/lib/time/days';
import type { BASES, Pattern } from '@/lib/timeline/filters';

const PATTERNS: Record<Pattern, string> = {
  pick_up: 'Pick-ups',
  drop_off: 'Drop-offs',
  exchange: 'Exchanges',
  call: 'Calls',
};

/** "Pick-ups" */
export function patternName(pattern: Pattern): string {
  return PATTERNS[pattern];
}

export const BASIS_WORDS: Record<(typeof BASES)[number], string> = {
  first_hand: 'First-hand',
  told_by_child: 'Told by child',
  told_by_other: 'Told by somebody else',
  document: 'From a document',
};

/** "3 to 19 May 2026", "28 May to 3 June 2026", "30 December 2025 to 2 January 2026". */
export function spanWords(from: string, to: string): string {
  const [first, last] = [dayParts(from), dayParts(to)];
  const end = `${last.number} ${last.month} ${last.year}`;
  if (from === to) return end;
  if (first.year !== last.year) return `${first.number} ${first.month} ${first.year} to ${end}`;
  if (first.month !== last.month) return `${first.number} ${first.month} to ${end}`;
  return `${first.number} to ${end}`;
}
