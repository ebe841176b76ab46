import type { DateMention } from '@/lib/extraction/rules/date-context';
import { pastVerb } from '@/lib/extraction/rules/facts';
import type { TimeMention } from '@/lib/extraction/rules/times';
import type { EventType } from '@/lib/extraction/schema';
import { hasVerdict, neutralTitle } from '@/lib/extraction/verdicts';
import { shorten } from '@/lib/text';

const FILLER =
  /^(?:(?:okay|ok|so|um|uh|and|but|then|also|anyway|well|like|yes|no wait|ugh|oh|on|at|by|around|about|the|that)\b[\s,]*)+(?=\S)/i;
const BREAK =
  /\s*(?:[;–—]|:(?!\d)|["“]|,\s|\s\(|\bbecause\b|\bso\b|\bwhich\b|\bwhile\b|\band (?:i|he|she|they|we|said|then|the)\b|\bbut\b)/i;

/**
 * A short title from the sentence's own words: its first clause, without the date it begins with.
 * Words that judge, or too few words, give the type's neutral label.
 */
export function titleOf(
  sentence: string,
  type: EventType,
  when: (DateMention | TimeMention)[],
): string {
  const bare = fromFirstWord(sentence, when);
  const clause = shorten(firstClause(bare), 80).replace(/[\s.,;:!"“-]+$/u, '');
  const words = clause.match(/\p{L}+/gu)?.length ?? 0;
  if (words < 3 || hasVerdict(clause, [])) return neutralTitle(type);
  return clause.charAt(0).toLocaleUpperCase('en') + clause.slice(1);
}

/** Leaves out fillers, dates and times that stand at the beginning. */
function fromFirstWord(sentence: string, when: (DateMention | TimeMention)[]): string {
  let at = 0;
  for (let step = 0; step < 6; step += 1) {
    const rest = sentence.slice(at);
    at += (rest.match(/^[\s,.;:–—)-]+/)?.[0] ?? rest.match(FILLER)?.[0] ?? '').length;
    const next = when.find((one) => one.start <= at && one.end > at);
    if (next) at = next.end;
  }
  return sentence.slice(at);
}

/** The first clause that tells of an act, else the first that has enough words. */
function firstClause(text: string): string {
  const ends = [...text.matchAll(new RegExp(BREAK, 'gi'))].map((match) => match.index);
  const clauses = [...ends, text.length].map((end) => text.slice(0, end));
  const long = clauses.filter((clause) => (clause.match(/\p{L}+/gu)?.length ?? 0) >= 4);
  const act = long.find((clause) => pastVerb(clause) !== null);
  return act ?? long[0] ?? text;
}
