import { type Clock, findClocks } from '@/lib/extraction/rules/clock';

/** A clock time in a sentence, local, "HH:MM" on 24 hours. */
export type TimeMention = {
  /** Null where morning or evening is open; then `open` is the reading in the morning. */
  time: string | null;
  open: string | null;
  start: number;
  end: number;
  isApproximate: boolean;
  /** An agreed time rather than when it happened. */
  isPlanned: boolean;
  /** The end of a span. */
  isEnd: boolean;
};

const APPROXIMATE =
  /\b(?:around|about|approx\w*|roughly|maybe|almost|nearly|like)\s*(?:at\s+)?$|~\s*$/i;
const SAID_ROUGHLY = /\b(?:around|about|like)\b|^(?:quarter|half|ten|twenty|five)\b/i;
const PLANNED =
  /\b(?:set for|supposed to|agreed|scheduled|was due|due at|instead of|not|says|should have|meant to|expected|planned|was to)\b[^.;!?]{0,40}$/i;
// An agreed time may be followed by what really happened in the same sentence.
const ACTUAL =
  /\b(?:but|and)\s+(?:he|she|they|we|i|only|then|cancell?ed|arrived|came|showed)\b[^.;]{0,40}$/i;
const SPAN_BEFORE = /(?:\b(?:until|till|to)\s*|\bback\s+|\d\s?[-–]\s?)$/i;
const SPAN_WITHIN = /^(?:until|till|to)\b/i;
const MORNING = /\b(?:morning|breakfast|pancakes|dawn)\b/i;
const EVENING =
  /\b(?:tonight|evening|night|afternoon|dinner|supper|bath|bedtime|lights out|after school|bed)\b/i;

/**
 * Every clock time in `text`, in which dates and quotations are blanked out; `whole` is the same
 * sentence with its dates, since "this morning" says which half of the day is meant.
 */
export function findTimes(text: string, whole = text): TimeMention[] {
  return findClocks(text).map((clock) => {
    const before = whole.slice(0, clock.start);
    const words = text.slice(clock.start, clock.end);
    return {
      ...on24(clock, whole),
      start: clock.start,
      end: clock.end,
      isApproximate: APPROXIMATE.test(before) || SAID_ROUGHLY.test(words),
      isPlanned: PLANNED.test(before) && !ACTUAL.test(before),
      isEnd:
        (SPAN_BEFORE.test(before) && !/^at\b/i.test(words)) ||
        /\b(?:until|till)\s+\w+\s+(?:at\s+)?$/i.test(before) ||
        SPAN_WITHIN.test(words),
    };
  });
}

/**
 * Settles an open time by the story: the half of the day that is nearest to an agreed time, else the
 * first that isn't before what came before. Null while nothing says.
 */
export function settleTime(
  mention: TimeMention | null,
  agreed: string | null,
  before: string | null,
) {
  if (!mention || mention.time || !mention.open) return mention?.time ?? null;
  const evening = clock(Number(mention.open.slice(0, 2)) + 12, Number(mention.open.slice(3)));
  if (agreed) {
    const distance = (time: string) => Math.abs(minutesOf(time) - minutesOf(agreed));
    return distance(mention.open) <= distance(evening) ? mention.open : evening;
  }
  if (!before) return null;
  return minutesOf(mention.open) >= minutesOf(before) ? mention.open : evening;
}

/** Minutes since midnight. */
export function minutesOf(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
}

function on24(given: Clock, whole: string): Pick<TimeMention, 'time' | 'open'> {
  const { hour, minute, half } = given;
  const isMorning = MORNING.test(whole);
  const isLate = !isMorning && EVENING.test(whole);
  const sure = (hour24: number) => ({ time: clock(hour24, minute), open: null });
  if (half) return sure((hour % 12) + (half === 'p' ? 12 : 0));
  if (hour === 24) return { time: null, open: null };
  if (hour === 0 || hour > 12) return sure(hour);
  if (isMorning) return sure(hour % 12);
  if (hour === 12) return /\bnight\b/i.test(whole) ? { time: null, open: null } : sure(12);
  if (isLate) return sure(hour + 12);
  // One to six is said of afternoons; seven to eleven may be either.
  return hour <= 6 ? sure(hour + 12) : { time: null, open: clock(hour, minute) };
}

function clock(hour: number, minute: number): string {
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}
