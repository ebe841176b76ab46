import type { Candidate } from '@/lib/extraction/rules/candidate';
import type { DateMention } from '@/lib/extraction/rules/date-context';
import { pastVerb } from '@/lib/extraction/rules/facts';
import { shortTitle } from '@/lib/extraction/rules/short-titles';
import type { TimeMention } from '@/lib/extraction/rules/times';
import type { EventType } from '@/lib/extraction/schema';
import { hasVerdict, neutralTitle } from '@/lib/extraction/verdicts';
import { shorten } from '@/lib/text';

type Told = {
  main: Candidate;
  group: Candidate[];
  type: EventType;
  time: string | null;
  planned: string | null;
};

const LONGEST = 70;
const FILLER =
  /^(?:(?:okay|ok|so|um|uh|and|but|then|also|anyway|well|like|yes|no wait|ugh|oh|the|that|this|it was|because)\b[\s,]*)+(?=\S)/i;
const LEAD = /^(?:(?:on|at|by|around|about|from)\s+(?:the\s+)?)+/i;
const BREAK =
  /\s*(?:[;–—]|:(?!\d)|["“]|,\s|\s\(|\bbecause\b|\bso\b|\bwhich\b|\bwhile\b|\bafter\b|\band (?:i|he|she|they|we|said|then|the)\b|\bbut\b)/i;
const DANGLING =
  /\s+(?:and|or|the|a|an|to|at|on|in|of|for|with|by|from|that|her|his|my|their|just|then|said)$/i;

/** A short title that a person might write: what it was, never when, and never a verdict. */
export function titleOf({ main, group, type, time, planned }: Told): string {
  const text = group.map((one) => one.clause.bare).join(' ');
  const short = shortTitle({ main: main.clause.bare, text, type, time, planned });
  if (short && !hasVerdict(short, [])) return short;
  return ownWords(main.clause.bare, type, main.mentions);
}

/**
 * The clause's own words without fillers, dates and clock times at its beginning and end. Words that
 * judge, or too few words, give the type's neutral label.
 */
export function ownWords(
  sentence: string,
  type: EventType,
  when: (DateMention | TimeMention)[],
): string {
  const spared = withoutTail(sentence, when);
  const bare = fromFirstWord(spared, when);
  const clause = tidyEnd(shorten(firstClause(bare), LONGEST));
  const words = clause.match(/\p{L}+/gu)?.length ?? 0;
  if (words < 2 || hasVerdict(clause, [])) return neutralTitle(type);
  return clause.charAt(0).toLocaleUpperCase('en') + clause.slice(1);
}

/** Leaves out fillers, dates and times that stand at the beginning. */
function fromFirstWord(sentence: string, when: (DateMention | TimeMention)[]): string {
  let at = 0;
  for (let step = 0; step < 6; step += 1) {
    const rest = sentence.slice(at);
    at += (rest.match(/^[\s,.;:–—)•*-]+/)?.[0] ?? rest.match(FILLER)?.[0] ?? '').length;
    // "At five he …", but "At the library he …".
    const [{ length: lead } = ''] = sentence.slice(at).match(LEAD) ?? [];
    const next = when.find((one) => one.start <= at + lead && one.end > at + lead);
    if (next) at = next.end;
  }
  return sentence.slice(at);
}

/** Leaves out dates and times that stand at the end, with the words that led to them. */
function withoutTail(sentence: string, when: (DateMention | TimeMention)[]): string {
  let end = sentence.length;
  for (let step = 0; step < 4; step += 1) {
    const rest = sentence.slice(0, end).replace(/[\s,.;:!?–—(-]+$/u, '');
    end = rest.length;
    const last = when.find((one) => one.start < end && one.end >= end);
    if (!last || last.start === 0) break;
    end = rest
      .slice(0, last.start)
      .replace(/\b(?:at|on|by|around|about|like|until|till|from|in)\s*$/i, '').length;
  }
  return end > 8 ? sentence.slice(0, end) : sentence;
}

/** The first clause that tells of an act, else the first that has enough words. */
function firstClause(text: string): string {
  const ends = [...text.matchAll(new RegExp(BREAK, 'gi'))].map((match) => match.index);
  const parts = [...ends, text.length].map((end) => text.slice(0, end));
  const long = parts.filter((part) => (part.match(/\p{L}+/gu)?.length ?? 0) >= 3);
  const act = long.find((part) => pastVerb(part) !== null);
  return act ?? long[0] ?? text;
}

function tidyEnd(text: string): string {
  let clause = text.replace(/\s+/g, ' ').replace(/[\s.,;:!("“-]+$/u, '');
  while (DANGLING.test(clause)) clause = clause.replace(DANGLING, '');
  return clause.trim();
}
