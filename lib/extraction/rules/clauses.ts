import type { KnownPerson } from '@/lib/extraction/input';
import { PAST } from '@/lib/extraction/rules/facts';
import { type Reporter, reportIn } from '@/lib/extraction/rules/report';
import type { Sentence } from '@/lib/extraction/rules/segment';

/** A part of a sentence that may tell of an act of its own; `of` is the sentence it stands in. */
export type Clause = Sentence & {
  of: Sentence;
  /** `text` without quotations; same length. */
  bare: string;
  /** Who gave this account, where somebody else did. */
  told: Reporter | null;
  /** It only says that somebody gave one. */
  tells: boolean;
};

const FILLER = '(?:um|uh|like|then|okay|well|also|yes|anyway)\\s+';
const WHEN =
  '(?:at|around|about|by|this|on|last|in the|after|that|earlier|later)\\s+(?:[^\\s,.;]+\\s+){0,4}?';
const SUBJECT =
  "(?:I|he|she|we|they|it|nobody|everyone|both|the\\s+\\p{Ll}+(?:\\s+\\p{Ll}+)?|(?:my|his|her|our|their)\\s+(?:\\p{L}+\\s+)?\\p{Ll}+|\\p{Lu}\\p{Ll}+(?:['’]s\\s+\\p{Ll}+)?)";
const ADVERB =
  '(?:(?:just|only|still|finally|also|then|already|both|had|has|have|\\p{Ll}+ly)\\s+)*';
const BOUNDARY = new RegExp(
  `(?:(?:,\\s*|\\s+)(?:and|but|so)(?:\\s+then)?\\s+|,?\\s+then\\s+|,\\s+|\\s+[—–]\\s*|;\\s+|\\s*\\p{Extended_Pictographic}[\\p{Extended_Pictographic}\\u200d\\ufe0f\\s]*)(?=(?:${FILLER})*(?:${WHEN})?${SUBJECT}\\s+${ADVERB}${PAST})`,
  'giu',
);

const BARE_BOUNDARY = new RegExp(
  `\\s+(?<!\\b(?:that|because|when|if|said|says|like|who|what|where|which|as|before|after|until|so|and|but|then|um|uh|the|time)\\s+)(?=(?:I|he|she|we|they)\\s+${ADVERB}${PAST})`,
  'giu',
);
/** "Marcus and I walked her": two who act as one. */
const BARE_SUBJECT =
  /^(?:(?:my|his|her|our|their|the)\s+)?\p{L}+(?:['’]s\s+\p{L}+)?(?:,\s+\p{Lu}\p{Ll}+)*$/u;
/** "… , rang 9.50 to say so, got there 12.15". */
const ELLIPSIS =
  /,\s+(?:and\s+)?(?=(?:rang|texted|called|emailed|got there|arrived|left at|came at|showed up|turned up)\b)/giu;
/** "Friday pick-up was fine, Sunday return was late". */
const BEFORE_WEEKDAY =
  /,\s+(?:and\s+)?(?=(?:mon|tues|wednes|thurs|fri|satur|sun)day\s+(?!\d|the\b))/giu;

/**
 * Parts a sentence where another subject with an act of its own begins, and what somebody was told
 * from the telling. Dictated text needs no commas for it. `masked` is the whole text without
 * quotations: nothing within them is parted.
 */
export function clauses(sentence: Sentence, masked: string, known: KnownPerson[]): Clause[] {
  const text = masked.slice(sentence.start, sentence.end);
  const pieces: Clause[] = [];
  if (!/[\p{L}\p{N}]/u.test(text)) return pieces;
  let from = 0;
  let teller: Reporter | null = null;
  const push = (to: number) => {
    const report = teller ? null : reportIn(text.slice(from, to), text.slice(from), known);
    teller ??= report?.by ?? null;
    const cuts = report ? [from, from + report.at, to] : [from, to];
    for (const [at, start] of cuts.slice(0, -1).entries()) {
      const piece = part(sentence, start, cuts[at + 1] ?? to);
      const told = report && at === 0 ? null : teller;
      if (piece.text !== '') {
        const bare = masked.slice(piece.start, piece.end);
        const tells = report !== null && at === 0;
        pieces.push({ ...piece, of: sentence, bare, told, tells });
      }
    }
  };
  for (const match of boundaries(text)) {
    const at = match.index ?? 0;
    if (at <= from) continue;
    if (/\band\b/i.test(match[0]) && BARE_SUBJECT.test(text.slice(from, at).trim())) continue;
    push(at);
    from = at + match[0].length;
  }
  push(text.length);
  return pieces;
}

/** Dictated without a mark for long: a pronoun with its verb begins another act. */
function boundaries(text: string): RegExpMatchArray[] {
  const isDictated = text.length > 100 && !/[,;]/.test(text);
  const found = [BOUNDARY, BEFORE_WEEKDAY, ELLIPSIS].flatMap((one) => [...text.matchAll(one)]);
  if (isDictated) found.push(...text.matchAll(BARE_BOUNDARY));
  return found.toSorted((a, b) => (a.index ?? 0) - (b.index ?? 0));
}

function part(sentence: Sentence, start: number, end: number): Sentence {
  const raw = sentence.text.slice(start, end);
  const text = raw.trim();
  const from = sentence.start + start + raw.length - raw.trimStart().length;
  return { text, start: from, end: from + text.length };
}
