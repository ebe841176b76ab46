import type { DateContext } from '@/lib/extraction/rules/date-context';
import { findDates } from '@/lib/extraction/rules/dates';
import { addressesSoftware, isQuestion } from '@/lib/extraction/rules/facts';
import { withoutQuotations } from '@/lib/extraction/rules/mask';
import type { Sentence } from '@/lib/extraction/rules/segment';
import type { ModelActionItem } from '@/lib/extraction/schema';
import { shorten } from '@/lib/text';

const MUST =
  /(?:^|\b(?:i|we)(?:['’]ve)?\s+(?:also\s+|still\s+|really\s+)?|^(?:and|also|so)\s+)(?:need to|have to|must|got to|gotta|should remember to|want to(?= get)|remember to|don['’]t forget to|am going to|['’]m going to|plan to)\s+(?!be\b|know\b)((?:[^.;!?]|\.(?=\S)|(?<=\b(?:Dr|Mr|Mrs|Ms))\.)+)/iu;
const ORDER =
  /^(?:please\s+|to[- ]?do:?\s+)?((?:ask|call|email|e-mail|print|send|remind|bring|schedule|book|request|check|follow up|return|sign|buy|pay|fill|reply|write to|talk to)\s+(?:[^.;!?]|\.(?=\S)|(?<=\b(?:Dr|Mr|Mrs|Ms))\.)+)/iu;
const APPOINTMENT =
  /\b((?:[\p{L}'’-]+\s+){0,3}(?:meeting|hearing|appointment|conference|mediation|check-?up|recheck|follow-up|deadline|evaluation))\s+(?:is|are|will be)\b/iu;
const BACK = /\bwants? (?:him|her|them|me|us) back\b[^.;!?]*/i;
const REPORTED = /\b(?:says?|said|thinks?|thought|told me|wants me)\b/i;

/** What the writer has to do, or an appointment to come, in one sentence; the words stay verbatim. */
export function actionItems(sentence: Sentence, context: DateContext): ModelActionItem[] {
  const text = withoutQuotations(sentence.text);
  if (isQuestion(text) || addressesSoftware(sentence.text)) return [];
  const must = text.match(MUST);
  const order = text.match(ORDER);
  const reportedBefore = REPORTED.test(text.slice(0, must?.index ?? order?.index ?? 0));
  if (must?.[1] && !reportedBefore) return [item(must[1], sentence, text, context)];
  if (order?.[1]) return [item(order[1], sentence, text, context)];
  const ahead = findDates(text, context, 'future').some((date) => date.isFuture || !date.day);
  const meeting = text.match(APPOINTMENT) ?? text.match(BACK);
  return meeting && ahead ? [item(meeting[1] ?? meeting[0], sentence, text, context)] : [];
}

function item(
  words: string,
  sentence: Sentence,
  text: string,
  context: DateContext,
): ModelActionItem {
  const due = findDates(text, context, 'future').find((date) => date.isFuture || date.day === null);
  const title = shorten(words.replace(/\s+/g, ' ').trim(), 160).replace(/^(?:and|the|an?)\s+/i, '');
  return {
    title: title.charAt(0).toLocaleUpperCase('en') + title.slice(1),
    due_date: due?.day?.toString() ?? null,
    due_phrase: due?.phrase ?? null,
    priority: 'normal',
    quote: shorten(sentence.text, 600),
  };
}
