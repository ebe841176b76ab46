import type { Calendar } from '@/lib/extraction/dates';
import type { GroundedSource } from '@/lib/extraction/grounded';
import type { ExtractionInput } from '@/lib/extraction/input';
import type { ModelActionItem, ModelEvent } from '@/lib/extraction/schema';
import { mentions, type Source } from '@/lib/extraction/sources';
import type { StatedTimes } from '@/lib/extraction/stated-times';
import { realDay, realMoment, realTime, settleWhen, type When } from '@/lib/extraction/when';
import { addDays } from '@/lib/time/days';

/** What a claimed date is held to. `null`: the reader's dates come from our own resolver. */
export type Checks = { calendar: Calendar; isStated: StatedTimes } | null;

/** `unsure`: words that name a day, but which one only the writer can say; `days` may be meant. */
export type GroundedWhen = { when: When; unsure: { phrase: string; days: string[] } | null };

/**
 * A date stands if it is the reference day of the writer's own words, or if it follows from words
 * that are really there; a clock time if it can be shown. What doesn't stand is taken away: a wrong
 * date is worse than none.
 */
export function groundWhen(
  event: ModelEvent,
  quotes: GroundedSource[],
  { input, sources, checks }: { input: ExtractionInput; sources: Source[]; checks: Checks },
): GroundedWhen {
  const undated = { ...event, local_date: null, planned: null, actual: null };
  const day = realDay(event.local_date);
  const phrase =
    event.date_phrase && mentions(sources, event.date_phrase) ? event.date_phrase : null;
  const isReference = day !== null && day === input.referenceDate;
  if (!checks) {
    return { when: settleWhen(isReference || phrase ? event : undated), unsure: null };
  }
  const isOwn = quotes.some(({ evidenceId }) => evidenceId === null);
  const stands = { when: settleWhen(shown(event, checks)), unsure: null };
  if (day && !phrase)
    return isReference && isOwn ? stands : { when: settleWhen(undated), unsure: null };
  if (!day || !phrase) return { when: settleWhen(undated), unsure: null };
  const { follows, days } = checks.calendar.check(phrase, day, 'past');
  if (follows === 'yes' || isNightBefore(event, phrase, isReference)) return stands;
  // "This time", "when we got home": words of that very day.
  if (follows === 'unread' && isReference && isOwn) return stands;
  const may = follows === 'open' ? [] : [...new Set([...days, day])].sort();
  return { when: settleWhen(undated), unsure: { phrase, days: may } };
}

/** The same for a day that something is due on: it lies ahead. */
export function groundDue(
  item: ModelActionItem,
  sources: Source[],
  checks: Checks,
): { day: string | null; phrase: string | null; unsure: GroundedWhen['unsure'] } {
  const phrase = item.due_phrase && mentions(sources, item.due_phrase) ? item.due_phrase : null;
  const day = phrase ? realDay(item.due_date) : null;
  if (!checks || !phrase || !day) return { day, phrase, unsure: null };
  const { follows, days } = checks.calendar.check(phrase, day, 'future');
  if (follows === 'yes') return { day, phrase, unsure: null };
  const may = follows === 'open' ? [] : [...new Set([...days, day])].sort();
  return { day: null, phrase, unsure: { phrase, days: may } };
}

/** One in the morning "last night" was already today. */
function isNightBefore(event: ModelEvent, phrase: string, isReference: boolean): boolean {
  const time = realTime(event.local_time);
  return isReference && /\blast night\b/i.test(phrase) && time !== null && time < '06:00';
}

/** Times that nobody stated are left out, days that nobody named too. */
function shown(event: ModelEvent, { isStated, calendar }: NonNullable<Checks>): ModelEvent {
  const time = (value: string | null) => {
    const real = realTime(value);
    return real && isStated(real) ? real : null;
  };
  const moment = (value: string | null) => {
    const real = realMoment(value);
    if (!real || !event.local_date || !isStated(real.slice(11))) return null;
    const day = real.slice(0, 10);
    const near = [-1, 0, 1].map((days) => addDays(event.local_date ?? day, days));
    return near.includes(day) || day === event.end_date ? real : null;
  };
  const end = realDay(event.end_date);
  const isEnd =
    end && event.local_date && (end <= addDays(event.local_date, 1) || calendar.isNamed(end));
  return {
    ...event,
    end_date: isEnd ? end : null,
    local_time: time(event.local_time),
    end_time: time(event.end_time),
    planned: moment(event.planned),
    actual: moment(event.actual),
  };
}
