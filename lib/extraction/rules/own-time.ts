import { Temporal } from 'temporal-polyfill';
import type { Candidate } from '@/lib/extraction/rules/candidate';
import type { DateContext, Day } from '@/lib/extraction/rules/date-context';
import { exists, later, onClockOf } from '@/lib/extraction/rules/said-zones';
import { likelyTime, minutesOf, settleTime, type TimeMention } from '@/lib/extraction/rules/times';

/** The clock times of a clause, on the writer's wall. */
export type Told = {
  day: Day | null;
  /** It names a clock time, even one that stays open. */
  hasTime: boolean;
  time: string | null;
  end: string | null;
  planned: string | null;
  isApproximate: boolean;
  /** The latest time that was told of the day. */
  clockSoFar: string | null;
  /** Why a named time isn't taken: morning or evening isn't said, or no clock showed it. */
  doubt: { phrase: string; options: string[] } | null;
};

type Given = {
  text: string;
  times: TimeMention[];
  day: Day | null;
  /** The words of its day. */
  since: string | null;
  context: DateContext;
  previous: Candidate | null;
};

const LATER =
  /\b(?:(exactly|about|around|maybe)\s+)?(?:(\d{1,3})\s+min(?:ute)?s?|(half an hour)|(an hour))\s+later\b/i;
const ARRANGED_BEFORE =
  /\b(?:exchange|pick-?up|drop-?off|hand-?over|call|visit|return|order|agreed|due|supposed)\b[^.;]*$/i;
const THEN_HAPPENED =
  /\b(?:arrived?|got there|came|showed(?: up)?|pulled in|logged on|joined|called|brought|rang|rocked up|back)\b[^.;\d]*$/i;
const APPROXIMATE_PART =
  /\b(?:morning|afternoon|evening|tonight|night|lunchtime|after school|bedtime)\b/i;

/** Reads the times of a clause by what was told before it; words without any give none. */
export function timeOf({ text, times, day, since, context, previous }: Given): Told {
  const list = asArranged(text, times).filter((one) => one.zone !== 'elsewhere');
  const isSameDay = previous?.day && day && previous.day.equals(day);
  const before = isSameDay ? previous : null;
  const first = list.find((one) => !one.isPlanned && !one.isEnd) ?? null;
  const agreedMention = list.find((one) => one.isPlanned);
  const agreed = agreedMention ? (agreedMention.time ?? open(agreedMention, text)) : null;
  const planned = agreed ?? before?.planned ?? null;
  const endMention = list.find((one) => one.isEnd);
  const settled =
    settleTime(first, planned, before?.clockSoFar ?? null) ??
    startOf(first, endMention?.time ?? null) ??
    (first?.open ? likelyTime(first.open, text) : null);
  const end = settleTime(endMention ?? null, null, settled ?? planned);
  const clockSoFar = settled ?? agreed ?? before?.clockSoFar ?? null;
  const nothing: Told = {
    clockSoFar,
    ...{ day, hasTime: times.length > 0, time: null, end, planned: agreed, doubt: null },
    isApproximate: first ? first.isApproximate : APPROXIMATE_PART.test(text),
  };
  if (!first) return { ...nothing, ...afterwards(text, day, context, before) };
  const phrase = text.slice(first.start, first.end).trim();
  if (!settled) {
    const options = first.open ? [first.open, evening(first.open)] : [];
    return { ...nothing, doubt: options.length > 0 ? { phrase, options } : null };
  }
  return {
    ...nothing,
    ...onOwnClock(settled, first, { phrase, day, since, text, context, before }),
  };
}

function onOwnClock(
  time: string,
  first: TimeMention,
  {
    phrase,
    day,
    since,
    text,
    context,
    before,
  }: Omit<Given, 'times' | 'previous'> & { phrase: string; before: Candidate | null },
): Partial<Told> {
  const { timeZone, written } = context;
  if (!day || !timeZone) return { time };
  if (first.zone) return onClockOf({ day, time }, first.zone, timeZone);
  // One in the morning "last night" was already the day after; "tonight" written at one was before.
  const isPastMidnight =
    time < '05:00' &&
    (/\blast night\b/i.test(text) ||
      /\blast night\b/i.test(since ?? '') ||
      (before?.clockSoFar ?? '') > '18:00');
  const isBefore =
    written && written.hour < 5 && day.toPlainDateTime(time).since(written).sign > 0
      ? day.equals(written.toPlainDate())
      : false;
  const real = isPastMidnight ? day.add({ days: 1 }) : day;
  const settled = isBefore ? day.subtract({ days: 1 }) : real;
  if (exists({ day: settled, time }, timeZone)) return { day: settled, time };
  const [earlier, after] = [-60, 60].map((shift) => shiftBy(time, shift));
  return { day: settled, time: null, doubt: { phrase, options: [earlier ?? '', after ?? ''] } };
}

/** "30 minutes later", also where the clocks change in between. */
function afterwards(
  text: string,
  day: Day | null,
  { timeZone }: DateContext,
  before: Candidate | null,
): Partial<Told> {
  const match = text.match(LATER);
  if (!match || !day || !before?.time || !timeZone) return {};
  const minutes = match[2] ? Number(match[2]) : match[3] ? 30 : 60;
  const isApproximate = !/exactly/i.test(match[1] ?? '') && !match[2];
  return { ...later({ day, time: before.time }, minutes, timeZone), hasTime: true, isApproximate };
}

/** "Exchange at 5, arrived 5:25": the first of two was arranged. */
function asArranged(text: string, times: TimeMention[]): TimeMention[] {
  const [one, two] = times;
  if (!one || !two || two.isPlanned || two.isEnd || one.isPlanned || one.isEnd) return times;
  const isArranged =
    ARRANGED_BEFORE.test(text.slice(0, one.start)) &&
    THEN_HAPPENED.test(text.slice(one.end, two.start));
  return isArranged ? [{ ...one, isPlanned: true }, ...times.slice(1)] : times;
}

/** "Left 8:20, back 2:45": of two readings the one before the end. */
function startOf(first: TimeMention | null, end: string | null): string | null {
  return first?.open && end && first.open < end ? first.open : null;
}

function open(mention: TimeMention, text: string): string | null {
  return mention.open ? likelyTime(mention.open, text) : null;
}

function evening(time: string): string {
  return shiftBy(time, 720);
}

function shiftBy(time: string, minutes: number): string {
  const sum = (minutesOf(time) + minutes + 1440) % 1440;
  return Temporal.PlainTime.from({ hour: Math.floor(sum / 60), minute: sum % 60 }).toString({
    smallestUnit: 'minute',
  });
}
