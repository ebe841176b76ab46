import type { Around, Candidate } from '@/lib/extraction/rules/candidate';
import type { DateContext, DateMention } from '@/lib/extraction/rules/date-context';

type OwnDay = Pick<
  Candidate,
  'day' | 'lastDay' | 'span' | 'options' | 'phrase' | 'ownDate' | 'isUnsure'
>;

const TO = /(?:\b(?:to|until|till|through)|[-–])\s*(?:the\s+)?$/i;
const ROUGHLY =
  /\b(?:sometime|around|about|roughly|maybe|i think|or so)\b[\s\w,]{0,12}$|\baround\b/i;
const UNTIL = /\b(?:until|till)\s+(?:\S+\s+){0,3}$|^(?:until|till)\b/i;

/**
 * The day of a clause: its own date; else that of the story so far; else the reference day. A day
 * after "until" is where something ends. Never a day across words that leave it open.
 */
export function dayOf(
  dates: DateMention[],
  text: string,
  context: DateContext,
  { previous, lead, defaultsToReference }: Around,
): OwnDay {
  const ending = dates.find(
    (one) => UNTIL.test(text.slice(0, one.start)) || UNTIL.test(one.phrase),
  );
  const own = dates.filter((one) => one !== ending);
  const date = own.find((one) => one.day) ?? own.find((one) => one.span) ?? own[0];
  const lastDay = ending?.day ?? null;
  if (date) {
    const next = own[own.indexOf(date) + 1];
    const isRange = next?.day && TO.test(text.slice(date.end, next.start) + leadOf(next.phrase));
    return {
      day: date.day,
      lastDay: isRange ? (next.day ?? null) : lastDay,
      span: date.day ? null : (date.span ?? null),
      options: date.options ?? [],
      phrase: date.phrase,
      ownDate: true,
      isUnsure:
        own.some((one) => one.isImpossible) ||
        ROUGHLY.test(text.slice(0, date.start) + date.phrase),
    };
  }
  // "Sometime last month, I don't have the day, he told her …"
  const isLed = lead?.ownDate && lead.role !== 'event' && lead.role !== 'pattern';
  if (isLed) {
    const { day, lastDay: last, span, options, phrase, isUnsure } = lead;
    return { day, lastDay: last, span, options, phrase, isUnsure, ownDate: true };
  }
  const nothing = {
    lastDay,
    span: null,
    options: [],
    phrase: null,
    ownDate: false,
    isUnsure: false,
  };
  if (previous) {
    const { day, span, options, phrase, isUnsure } = previous;
    return { ...nothing, day, span, options, phrase, isUnsure };
  }
  return { ...nothing, day: defaultsToReference ? context.reference : null };
}

function leadOf(phrase: string): string {
  return phrase.match(/^(?:to|until|till|through)\s/i)?.[0] ?? '';
}
