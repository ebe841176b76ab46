import type { Clause } from '@/lib/extraction/rules/clauses';
import type { DateMention, Day } from '@/lib/extraction/rules/date-context';
import {
  addressesSoftware,
  isFeeling,
  isHypothetical,
  isListAhead,
  isObligation,
  isPlan,
  isPresent,
  isQuestion,
  isRecurring,
  isRumour,
  namesPerson,
  pastVerb,
  saysNothingHappened,
} from '@/lib/extraction/rules/facts';
import { isExchange, type Kind } from '@/lib/extraction/rules/kind';
import type { TimeMention } from '@/lib/extraction/rules/times';

/**
 * event: an act; agreed: only what was arranged; pattern: something told of a whole month; detail,
 * fragment: may add to an event.
 */
export type Role = 'event' | 'agreed' | 'pattern' | 'detail' | 'fragment' | 'none';

export type Seen = {
  clause: Clause;
  /** Without those that are deadlines or topics. */
  dates: DateMention[];
  /** Its date stands right before it in the sentence. */
  isLed: boolean;
  times: TimeMention[];
  kind: Kind | null;
  /** The month that it, or the text, is about. */
  hasMonth: boolean;
  /** The reference day. */
  today: Day | null;
};

export const PART_OF_DAY =
  /\b(?:morning|afternoon|evening|tonight|night|lunchtime|lunch|after school|bedtime|dinner ?time)\b/i;
const AGREED =
  /\b(?:was|were|is) (?:set|scheduled|agreed|supposed|due|meant|fixed|to (?:be|pick|bring|call|fetch|come|collect|return))\b|\b(?:order|parenting plan|plan|agreement|schedule) (?:says|said)\b|\b(?:return|pick-?up|drop-?off|exchange|call|hand-?over|agreed)(?: time)?\b[^.;]{0,25}\b(?:is|was)\b|\b(?:pick up|drop off)(?: time)? (?:is|was)\b|\bwas the (?:return|pick-?up|agreed|exchange)\b/i;
const MOVED =
  /\b(?:pick-?up|drop-?off|exchange|hand-?over|visit|call)\b[^.;]{0,30}\bmoved (?:from|to)\b/i;
const NOT_HAPPENED = /^(?:no|not|none|nothing)\b/i;
const LOGGED = /^[\s•*-]*$/;

/** What a clause may be in a story. Questions, plans, hypotheticals and rumours are never events. */
export function roleOf({ clause, dates, isLed, times, kind, hasMonth, today }: Seen): Role {
  const text = clause.bare;
  const hasDate = dates.length > 0 || isLed;
  if (clause.tells || addressesSoftware(text) || isQuestion(clause.of.text)) return 'none';
  if (isHypothetical(text) || saysNothingHappened(text)) return 'none';
  if (hasOnlyDates(text, dates)) return 'none';
  const verb = pastVerb(text);
  if (isRecurring(text)) return hasMonth && kind && verb ? 'pattern' : 'none';
  if (clause.told === null && isRumour(text)) return 'none';
  if (isObligation(text) || dates.some((date) => date.isFuture)) return 'none';
  const hasClock = times.some((time) => !time.isEnd);
  const beginsLine = clause.start === clause.of.start;
  const isLogged = beginsLine && dates.some((date) => LOGGED.test(text.slice(0, date.start)));
  if (isListAhead(clause.of.text) || (verb === null && isPresent(text))) return 'none';
  if (verb === null && dates.some((date) => isLongAgo(date, clause, today))) return 'none';
  if (isFeeling(text) && !hasClock) return 'none';
  const hasActual = times.some((time) => !time.isPlanned);
  const onlyPlanned = times.length > 0 && !hasActual;
  if (MOVED.test(text) && !hasActual && hasDate) return 'agreed';
  const wentWrong = verb === 'strong' && kind?.type === 'incident' && kind.weight >= 6;
  if (
    AGREED.test(text) &&
    times.length > 0 &&
    !wentWrong &&
    (!hasActual || isOnlyArranged(text, verb))
  ) {
    return 'agreed';
  }
  if (isPlan(text)) return verb === 'strong' && (hasDate || hasClock) && kind ? 'event' : 'none';
  const hasAnchor = hasDate || hasClock || PART_OF_DAY.test(text);
  // "Her dad had pickup that day" tells who was to do it, not that it was done.
  const isSlight = verb === 'weak' && !hasClock && (kind?.weight ?? 0) <= 3;
  if (verb === null && !isLogged && !hasDate && (kind?.weight ?? 0) <= 2) return 'fragment';
  if (hasAnchor && isSlight) return 'detail';
  if (hasAnchor && kind && (verb !== null || times.length > 0 || isLogged)) return 'event';
  if (verb === 'strong' && isExchange(text) && (namesPerson(text) || hasDate)) {
    return 'event';
  }
  if (onlyPlanned && isExchange(text)) return 'agreed';
  if (NOT_HAPPENED.test(text)) return 'fragment';
  // A short note without a verb ("Right ear infection.") belongs to what it follows.
  if (verb === null) return kind && text.length < 60 ? 'fragment' : 'none';
  return namesPerson(text) ? 'detail' : 'none';
}

/** The date line of a letter. */
function hasOnlyDates(text: string, dates: DateMention[]): boolean {
  const rest = dates.reduce((left, { phrase }) => left.replace(phrase, ' '), text);
  return dates.length > 0 && !/\p{L}{2}/u.test(rest);
}

/** A note without verb or year of half a year ago is rather one of a day to come. */
function isLongAgo({ day, phrase }: DateMention, { bare }: Clause, today: Day | null): boolean {
  const hasYear = /\d{4}|\/\d\d$|\bago\b|\blast\b/.test(phrase + bare);
  return !hasYear && day !== null && today !== null && day.until(today).days > 180;
}

/** "Return time is 6": nothing is told beyond what was arranged. */
function isOnlyArranged(text: string, verb: 'strong' | 'weak' | null): boolean {
  return verb !== 'strong' && !/\b(?:late|early|on time|fine|smooth\w*|well)\b/i.test(text);
}
