/** Verbs of saying, asking and arranging: what follows them is often another day than their own. */
const ABOUT_VERB =
  '\\b(?:ask\\w*|text(?:ed|s|ing)?|e-?mail\\w*|wrote|writes|messaged?|sa(?:id|ys?|ying)|told|want\\w*|agree[ds]?|offer\\w*|propos\\w*|request\\w*|suggest\\w*|remind\\w*|invit\\w*|book\\w*|order(?:ed)?|plan(?:s|ned)?|consent|permission|swap\\w*|switch\\w*|trad(?:e[ds]?|ing)|mov(?:e[ds]?|ing)|reschedul\\w*|cancell?ed|change[ds]?|confirm\\w*|talk\\w*|argu\\w*|discuss\\w*|bill\\w*|invoice)\\b';
const TOPIC = new RegExp(
  `${ABOUT_VERB}[^.;]*?\\b(?:about|regarding|for|instead of|of)\\s+(?!.*\\b(?:on|at)\\s*$)(?:[\\p{L}'’]+\\s+){0,3}$`,
  'iu',
);
/** "asked to take him on the 4th", "said he can't on Friday": the day belongs to the inner act. */
const INNER = new RegExp(
  `${ABOUT_VERB}[^.;]*?\\b(?:(?<!\\btalk(?:ed|ing|s)? )to (?!(?:him|her|them|me|us|the|my|his)\\b)\\p{Ll}+|if|whether|can(?:['’]?t|not)?|could(?:n['’]t)?|will|won['’]t|would|shall|[\\p{L}]+['’](?:ll|d)|swap\\w*|switch\\w*|instead)\\b[^.;]*$`,
  'iu',
);
/** "packed her bag for Monday": what is made ready is for another day. */
const READIED =
  /\b(?:pack\w*|prepar\w*|bought|ready|laid out|sign\w* (?:\w+ )?up|register\w*|chose|wrapped|ironed)\b[^.;]*\bfor\s+(?:the\s+)?$/i;
/** "moved the Sunday exchange": the day is what was changed. */
const CHANGED = /\b(?:mov|swap|switch|trad|chang|reschedul|kept|keep)\w*\s+(?:the|our)\s+\w+$/i;
const DEADLINE = /\b(?:by|before|due|due on|no later than|within|until)\s+(?:noon on\s+|the\s+)?$/i;
const TO_DO =
  /\b(?:to (?!(?:him|her|them|me|us|the|my|his)\b)\p{Ll}+|must|needs?|should|please|due|deadline|sign|send|return|submit)\b/iu;
const NEXT_UP = /\b(?:next|follow-?up|recheck|appointment|until)\b[^.;]{0,25}$/i;

/** "to Mia" is no "to call". */
const toSomebody = (words: string) => words.replace(/\bto \p{Lu}\p{Ll}+/gu, 'to them');

/** Whether a date is a deadline, or what was talked about, by the words of its clause before it. */
export function isAside(clause: string, phrase: string): boolean {
  const before = toSomebody(clause);
  const lead = `${before}${phrase.match(/^(?:by|until|before|on)\s+/i)?.[0] ?? ''}`;
  if (DEADLINE.test(lead) && TO_DO.test(before)) return true;
  return (
    TOPIC.test(before) ||
    INNER.test(before) ||
    READIED.test(before) ||
    CHANGED.test(before + phrase)
  );
}

/** Whether the words before a date look ahead: "by", "is due", "next one", "will be". */
export function looksAhead(before: string, phrase: string): boolean {
  const lead = `${before}${phrase.match(/^(?:by|until|before)\s+/i)?.[0] ?? ''}`;
  if (/^next\s/i.test(phrase) || NEXT_UP.test(before)) return true;
  if (DEADLINE.test(lead) && TO_DO.test(before)) return true;
  return /\b(?:is|are|will(?: be)?|starts|begins|goes|scheduled for|set for|has to be|have to be)\s+(?:on\s+|for\s+|at\s+)?(?:the\s+)?$/i.test(
    before,
  );
}
