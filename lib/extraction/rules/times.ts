import { type Clock, findClocks } from '@/lib/extraction/rules/clock';
import { saidZone } from '@/lib/extraction/rules/said-zones';

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
  /** IANA where another clock is named, "elsewhere" where it isn't told which. */
  zone: string | null;
};

const APPROXIMATE =
  /\b(?:around|about|approx\w*|roughly|maybe|almost|nearly|like)\s*(?:at\s+)?$|~\s*$/i;
const SAID_ROUGHLY = /\b(?:around|about|like)\b|^(?:quarter|half|ten|twenty|five)\b/i;
const PLANNED =
  /\b(?:set for|supposed to|agreed|scheduled|was due|due at|instead of|(?<!\b(?:did|does|do|was|has|had|have|is|could|would|can)\s)not|says|should have|meant to|expected|planned|fixed|moved to|was to)\b[^.;!?]{0,40}$/i;
// An agreed time may be followed by what really happened in the same sentence.
const ACTUAL =
  /\b(?:but|and)\s+(?:he|she|they|we|i|only|then|cancell?ed|arrived|came|showed)\b[^.;]{0,40}$|\bactual(?:ly)?(?: time)?:? (?:at |was )?$/i;
const SPAN_BEFORE = /(?:\b(?:until|till|to)\s*|\bback\s+|\d\s?[-–]\s?)$/i;
const SPAN_WITHIN = /^(?:until|till|to)\b/i;
/** "Home by 5", "asleep by 8": how something ended. */
const DONE_BY =
  /\b(?:home|back|asleep|bed|class|done|over|ok|okay|there|school|out|down)\s+(?:by\s+)?$/i;
const MORNING = /\b(?:morning|breakfast|pancakes|dawn|woke)\b/i;
const EVENING =
  /\b(?:tonight|evening|night|afternoon|dinner|supper|bath|bedtime|lights out|after school|bed|asleep|pajamas|pyjamas|movie|after work)\b/i;
/** Where 7 to 11 is left open, what people mostly do in the one half of the day or in the other. */
const MOSTLY_MORNING =
  /\b(?:school|class|office|court|hearing|judge|conference|mediation|dr\.?|doctor|dentist|pediatric\w*|paediatric\w*|clinic|appointment|nurse|principal|teacher|practice|camp|train|coffee|lawyer|attorney|session|visit|daycare|nursery)(?!\w)/i;
const MOSTLY_EVENING =
  /\b(?:call(?:ed)?|face-?time[d]?|video|return\w*|brought|drop(?:ped)?[- ]?off|home|dropped|picked|pick-?up|exchange)\b/i;

/**
 * Every clock time in `text`, in which dates and quotations are blanked out; `whole` is the same
 * sentence with its dates, since "this morning" says which half of the day is meant.
 */
export function findTimes(text: string, whole = text, hasDots = false): TimeMention[] {
  return findClocks(text, hasDots).map((clock) => {
    const before = whole.slice(0, clock.start);
    const words = text.slice(clock.start, clock.end);
    const isPlanned = PLANNED.test(before) && !ACTUAL.test(before);
    // Midnight ends one day and begins another: only as an agreed time it is no riddle.
    const isMidnight = clock.hour === 24 && clock.minute === 0 && isPlanned;
    return {
      ...on24({ ...clock, half: clock.half ?? saidHalf(text.slice(clock.end)) }, whole),
      start: clock.start,
      end: clock.end,
      isApproximate: APPROXIMATE.test(before) || SAID_ROUGHLY.test(words),
      ...(isMidnight ? { time: '00:00' } : {}),
      isPlanned,
      zone: saidZone(text.slice(clock.end)),
      isEnd:
        clock.endsSpan === true ||
        (SPAN_BEFORE.test(before) && !/^at\b/i.test(words)) ||
        /\b(?:until|till)\s+\w+\s+(?:at\s+)?$/i.test(before) ||
        SPAN_WITHIN.test(words) ||
        (DONE_BY.test(before) && /^by\b/i.test(words + whole.slice(clock.start))) ||
        /\b(?:home|asleep|in bed|in class)\s+by\s+$/i.test(before),
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
  const late = evening(mention.open);
  if (agreed) {
    const distance = (time: string) => Math.abs(minutesOf(time) - minutesOf(agreed));
    return distance(mention.open) <= distance(late) ? mention.open : late;
  }
  if (!before) return null;
  return minutesOf(mention.open) >= minutesOf(before) ? mention.open : late;
}

/** The likelier half of the day for an open time, by what is told; null where nothing is. */
export function likelyTime(open: string, text: string): string | null {
  const [hour, minute] = [Number(open.slice(0, 2)), Number(open.slice(3))];
  if (MOSTLY_MORNING.test(text)) return open;
  if (!MOSTLY_EVENING.test(text)) return null;
  return hour <= 8 ? clock(hour + 12, minute) : open;
}

/** The reading twelve hours on. */
export function evening(open: string): string {
  return clock(Number(open.slice(0, 2)) + 12, Number(open.slice(3)));
}

/** Minutes since midnight. */
export function minutesOf(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
}

/** "1:50 in the morning", "9 at night". */
function saidHalf(after: string): string | undefined {
  if (/^\s*(?:o['’]clock\s+)?in the morning\b/i.test(after)) return 'a';
  return /^\s*(?:o['’]clock\s+)?(?:in the (?:afternoon|evening)|at night)\b/i.test(after)
    ? 'p'
    : undefined;
}

function on24(given: Clock, whole: string): Pick<TimeMention, 'time' | 'open'> {
  const { hour, minute, half } = given;
  const isMorning = MORNING.test(whole);
  const isLate = !isMorning && EVENING.test(whole);
  const sure = (hour24: number) => ({ time: clock(hour24, minute), open: null });
  if (half) return sure((hour % 12) + (half === 'p' ? 12 : 0));
  if (hour === 24) return { time: null, open: null };
  if (hour === 0 || hour > 12) return sure(hour);
  if (isMorning && !EVENING.test(whole)) return sure(hour % 12);
  if (hour === 12) return /\bnight\b/i.test(whole) ? { time: null, open: null } : sure(12);
  if (isLate) return sure(hour + 12);
  // One to six is said of afternoons; seven to eleven may be either.
  return hour <= 6 ? sure(hour + 12) : { time: null, open: clock(hour, minute) };
}

function clock(hour: number, minute: number): string {
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}
