import type { DateContext, DateMention } from '@/lib/extraction/rules/date-context';
import { findDates } from '@/lib/extraction/rules/dates';
import { type Doubt, whichDay } from '@/lib/extraction/rules/doubts';
import {
  addressesSoftware,
  isHypothetical,
  isQuestion,
  pastVerb,
} from '@/lib/extraction/rules/facts';
import { withoutQuotations } from '@/lib/extraction/rules/mask';
import { type Sentence, SHORT_DAY } from '@/lib/extraction/rules/segment';
import { A_MONTH, WEEKDAY_OR_SHORT } from '@/lib/extraction/rules/weekdays';
import type { ModelActionItem } from '@/lib/extraction/schema';
import { shorten } from '@/lib/text';

/** A to-do, and what its words leave open. */
export type Due = { item: ModelActionItem; doubts: Doubt[] };

const SHORT = `(?:Dr|Mr|Mrs|Ms|${SHORT_DAY})`;
const REST = `((?:[^.;!?]|\\.(?=\\S)|(?<=\\b${SHORT})\\.(?=\\s+\\S))+)`;
const VERBS =
  'ask|call|email|e-mail|print|send|remind|bring|schedule|book|request|check|follow up|return|sign|buy|pay|fill|reply|write|talk to|pack|pick up(?! (?:was|is|time)\\b)|find|get|text|tell|file|submit|forward|save|upload|order|renew|cancel|confirm|make|put|drop off|thank|register|sign up';
const MUST = new RegExp(
  `(?:^|\\b(?:i|we)(?:['’]ve)?\\s+(?:also\\s+|still\\s+|really\\s+|now\\s+)?|^(?:and|also|so)\\s+|[,;]\\s+)(?:need to|needs? to be|have to|must|got to(?= (?:${VERBS})\\b)|gotta|should(?: remember to)?|want to(?= (?:get|ask|thank|call|send|book|find|talk|write|check|see))|remember to|don['’]t forget to|am going to|going to|['’]m going to|['’]ll|will|plan to)\\s+(?!be\\b|know\\b|say\\b|see\\b|stop\\b|bed\\b|note\\b|think\\b|try to\\b)${REST}`,
  'iu',
);
const ORDER = new RegExp(
  `^(?:please\\s+|to[- ]?do:?\\s+|next:?\\s+|also\\s+|and\\s+|then\\s+|also,?\\s+)?((?:${VERBS})\\s+${REST})`,
  'iu',
);
const SECOND = new RegExp(`\\s+and\\s+((?:${VERBS})\\s+.+)$`, 'iu');
const OCCASION =
  '(?:meeting|hearing|appointment|conference|mediation|check-?up|recheck|follow-up|deadline|evaluation|dentist|doctor|ortho\\w*|court(?: date)?|session|visit|interview|test|exam|trial|deposition|next (?:one|date|session|visit))';
const APPOINTMENT = new RegExp(
  `((?:[\\p{L}'’-]+\\s+){0,3}${OCCASION}(?:\\s+(?:with|at)\\s+[\\p{L}.’' ]{2,30}?)?)(?=\\s+(?:is|are|will be|set|on|due)\\b|\\s*[:,–-]|\\s+\\S*\\d|\\s+(?:(?:next|this|tomorrow|in)\\b|${WEEKDAY_OR_SHORT}|${A_MONTH})|$)`,
  'iu',
);
const PARTS = new RegExp(
  `(?<=\\p{L}|\\d)(?<!day),\\s+(?!both|room|at\\b|\\d|${A_MONTH})|;\\s+`,
  'iu',
);
const AGAIN =
  /\b(?:wants?|would like) (?:(?:him|her|them|me|us) back|an? [\p{L} -]{3,40}?(?:session|visit|appointment|meeting|follow-?up))\b[^.;!?]*/iu;
const STILL = new RegExp(
  `\\b([\\p{L}'’ ]{3,60}\\s+(?:still\\s+)?(?:needs?|has to be|have to be|must be)\\s+${REST})`,
  'iu',
);
const SAID_TO = new RegExp(
  `\\b(?:lawyer|attorney|solicitor|teacher|school|doctor|nurse|mediator|therapist|counsell?or|Dr\\.?|Ms\\.?|Mrs\\.?|Mr\\.?)(?:\\s\\p{Lu}[\\p{L}.]*)*[^.;]{0,25}?\\b(?:said|told me|asked(?: me)?|wants me|reminded me) to\\s+${REST}`,
  'iu',
);
const PROMISED =
  /\bI (?:said|told (?:him|her|them)|agreed|promised) (?:that )?(?:I|we)(?:['’]d| would|['’]ll| will)\s+((?:let|try|send|call|get|bring|ask|check|pay|pick|drop|think|answer|reply|have)\b[^.;!?]+)/iu;
const SAID_WE_WOULD = /\bsaid (?:that )?we(?:['’]d| would) (try[^.;!?]*)/iu;
const REPORTED = /\b(?:says?|said|thinks?|thought|told me|wants me|tells?)\b/i;

/** What the writer has to do, and appointments to come, in one sentence; the words stay verbatim. */
export function actionItems(sentence: Sentence, context: DateContext, locale: string): Due[] {
  const text = withoutQuotations(sentence.text);
  if (isQuestion(text) || addressesSoftware(sentence.text) || !/\p{L}/u.test(text)) return [];
  const make = (words: string, from: string) => item(words, from, sentence, context, locale);
  const promised = text.match(PROMISED) ?? text.match(SAID_WE_WOULD) ?? text.match(SAID_TO);
  if (promised?.[1]) return [make(promised[1], promised[1])];
  const must = text.match(MUST);
  const order = text.match(ORDER);
  const before = text.slice(0, must?.index ?? order?.index ?? 0);
  const isOwn = !REPORTED.test(before) && !isHypothetical(before) && !/\bif\b/i.test(before);
  const task = (isOwn ? must?.[1] : undefined) ?? order?.[1];
  if (task && (isOwn || order)) return inTwo(task).map((words) => make(words, text));
  const still = text.match(STILL)?.[1];
  if (still && findDates(text, context, 'future').some(isDue)) return [make(still, text)];
  return appointments(text, context, make);
}

/** "Print the report and ask for a copy": two things to do. */
function inTwo(task: string): string[] {
  const second = task.match(SECOND);
  return second?.[1] && second.index ? [task.slice(0, second.index), second[1]] : [task];
}

/** Each part of a sentence that names an occasion and a day ahead. */
function appointments(
  text: string,
  context: DateContext,
  make: (words: string, from: string) => Due,
): Due[] {
  return text.split(PARTS).flatMap((part) => {
    const words = part.match(AGAIN)?.[0] ?? part.match(APPOINTMENT)?.[1];
    if (!words || isHypothetical(part)) return [];
    const due = findDates(part, context, 'future').filter(isDue);
    // "On 11 November he had agreed to take her to the dentist": told, whatever day it is for.
    const toOccasion = part.indexOf(words) + words.length;
    const isTold = pastVerb(part.slice(0, Math.max(toOccasion, due[0]?.start ?? 0))) !== null;
    if (due.length === 0 || (isTold && !AGAIN.test(part))) return [];
    return [make(words, part)];
  });
}

function isDue(date: DateMention): boolean {
  return date.isFuture || (date.day === null && Boolean(date.options));
}

function item(
  words: string,
  from: string,
  sentence: Sentence,
  context: DateContext,
  locale: string,
): Due {
  const due =
    findDates(from, context, 'future').find(isDue) ??
    findDates(sentence.text, context, 'future').find(isDue);
  const title = shorten(words.replace(/\s+/g, ' ').trim(), 120)
    .replace(/^(?:(?:and|the|an?|my)\s+|next:\s*)(?=\p{L}{3})/iu, '')
    .replace(/[\s,:–-]+$/u, '');
  const quote = shorten(sentence.text, 600);
  const options = due?.options ?? [];
  return {
    item: {
      title: title.charAt(0).toLocaleUpperCase('en') + title.slice(1),
      due_date: due?.day?.toString() ?? null,
      due_phrase: due?.phrase ?? null,
      priority: 'normal',
      quote,
    },
    doubts: options.length > 1 && due ? [whichDay(due.phrase, options, quote, locale)] : [],
  };
}
