import type { DateContext, DateMention } from '@/lib/extraction/rules/date-context';
import { findDates, leanOn } from '@/lib/extraction/rules/dates';
import {
  addressesSoftware,
  isHypothetical,
  isObligation,
  isPlan,
  isQuestion,
  isRecurring,
  namesPerson,
  pastVerb,
  saysNothingHappened,
} from '@/lib/extraction/rules/facts';
import { isExchange, kindOf } from '@/lib/extraction/rules/kind';
import { isEnglish } from '@/lib/extraction/rules/language';
import { withoutQuotations } from '@/lib/extraction/rules/mask';
import type { Sentence } from '@/lib/extraction/rules/segment';
import { findTimes, minutesOf, settleTime, type TimeMention } from '@/lib/extraction/rules/times';
import type { EventType } from '@/lib/extraction/schema';

/** What one sentence may be in a story. */
export type Candidate = {
  sentence: Sentence;
  /** Without quotations; same offsets. */
  text: string;
  /** event: an act; agreed: only what was arranged; detail, fragment: may add to an event. */
  role: 'event' | 'agreed' | 'detail' | 'fragment' | 'none';
  type: EventType;
  weight: number;
  day: string | null;
  /** It names its own date, even one that can't be resolved. */
  ownDate: boolean;
  phrase: string | null;
  /** It names a clock time, even one that stays open. */
  hasTime: boolean;
  time: string | null;
  end: string | null;
  planned: string | null;
  isApproximate: boolean;
  isUnreadable: boolean;
  mentions: (DateMention | TimeMention)[];
  /** What later sentences lean on. */
  context: DateContext;
};

type Around = { defaultsToReference: boolean; previous: Candidate | null };

const PART_OF_DAY =
  /\b(?:morning|afternoon|evening|tonight|night|lunchtime|after school|bedtime)\b/i;
const AGREED =
  /\b(?:was|were) (?:set|scheduled|agreed|supposed|due|meant)\b|\bthe (?:order|parenting plan|plan|agreement) says\b/i;

/** Weighs one sentence. Questions, plans, hypotheticals and text for software are never events. */
export function candidateOf(sentence: Sentence, context: DateContext, around: Around): Candidate {
  const text = withoutQuotations(sentence.text);
  const isUnreadable = !isEnglish(text);
  const dates = isUnreadable ? [] : findDates(text, context, 'past');
  const times = isUnreadable ? [] : findTimes(withoutDates(text, dates), text);
  const kind = kindOf(text);
  const first = times.find((one) => !one.isPlanned && !one.isEnd) ?? null;
  const day = dayOf(dates, context, around, first?.time ?? null);
  const isSameDay = around.previous?.day === day.day;
  const planned = times.find((one) => one.isPlanned && one.time)?.time ?? null;
  const previous = isSameDay ? around.previous : null;
  const agreed = planned ?? previous?.planned ?? null;
  const end = times.find((one) => one.isEnd && one.time)?.time ?? null;
  return {
    sentence,
    text,
    role: roleOf(text, dates, times, kind !== null, isUnreadable),
    type: kind?.type ?? 'incident',
    weight: kind?.weight ?? 0,
    ownDate: dates.length > 0,
    ...day,
    hasTime: times.length > 0,
    time: settleTime(first, agreed, previous?.time ?? null) ?? startOf(first, end),
    end,
    planned,
    isApproximate: first ? first.isApproximate : PART_OF_DAY.test(text),
    isUnreadable,
    mentions: [...dates, ...times],
    context: leanOn(context, dates),
  };
}

/** "Left 8:20, back 2:45": of two readings the one before the end. */
function startOf(first: TimeMention | null, end: string | null): string | null {
  const isBefore = first?.open && end && minutesOf(first.open) + 720 > minutesOf(end);
  return isBefore && first.open && end && first.open < end ? first.open : null;
}

function roleOf(
  text: string,
  dates: DateMention[],
  times: TimeMention[],
  hasKind: boolean,
  isUnreadable: boolean,
): Candidate['role'] {
  if (isUnreadable || addressesSoftware(text)) return 'none';
  if (isQuestion(text) || isHypothetical(text) || isRecurring(text) || saysNothingHappened(text))
    return 'none';
  if (isObligation(text) || dates.some((date) => date.isFuture)) return 'none';
  const verb = pastVerb(text);
  const hasAnchor = dates.length > 0 || times.some((time) => !time.isEnd) || PART_OF_DAY.test(text);
  const hasActual = times.some((time) => !time.isPlanned);
  if (AGREED.test(text) && !hasActual && times.length > 0) return 'agreed';
  if (isPlan(text)) return verb === 'strong' && hasAnchor && hasKind ? 'event' : 'none';
  if (hasAnchor && hasKind && (verb !== null || times.length > 0)) return 'event';
  if (
    verb === 'strong' &&
    (isExchange(text) || times.some((time) => !time.isEnd)) &&
    namesPerson(text)
  )
    return 'event';
  // A short note without a verb ("Right ear infection.") belongs to what it follows.
  if (verb === null) return hasKind && text.length < 60 ? 'fragment' : 'none';
  return namesPerson(text) ? 'detail' : 'none';
}

/** Its own date; else that of the story so far; else the reference day. Never across an open date. */
function dayOf(
  dates: DateMention[],
  context: DateContext,
  { previous, defaultsToReference }: Around,
  time: string | null,
) {
  const date = dates.find((one) => one.day) ?? dates[0];
  if (date) {
    // One in the morning "last night" was already today.
    const isPastMidnight = /^last night$/i.test(date.phrase) && time !== null && time < '06:00';
    const day = isPastMidnight ? context.reference : date.day;
    return { day: day?.toString() ?? null, phrase: date.phrase };
  }
  if (previous) return { day: previous.day, phrase: previous.phrase };
  const day = defaultsToReference ? (context.reference?.toString() ?? null) : null;
  return { day, phrase: null };
}

function withoutDates(text: string, dates: DateMention[]): string {
  return dates.reduce(
    (rest, { start, end }) => rest.slice(0, start) + ' '.repeat(end - start) + rest.slice(end),
    text,
  );
}
