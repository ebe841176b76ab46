import type { Clause } from '@/lib/extraction/rules/clauses';
import type { DateContext, DateMention, Day, DaySpan } from '@/lib/extraction/rules/date-context';
import { findDates, leanOn } from '@/lib/extraction/rules/dates';
import { pastVerb } from '@/lib/extraction/rules/facts';
import { type Kind, kindOf } from '@/lib/extraction/rules/kind';
import { isEnglish } from '@/lib/extraction/rules/language';
import { dayOf } from '@/lib/extraction/rules/own-day';
import { type Told, timeOf } from '@/lib/extraction/rules/own-time';
import { PART_OF_DAY, type Role, roleOf } from '@/lib/extraction/rules/role';
import { monthSpan } from '@/lib/extraction/rules/spans';
import { findTimes, type TimeMention } from '@/lib/extraction/rules/times';

/** What one clause may be in a story. */
export type Candidate = Told & {
  clause: Clause;
  role: Role;
  kind: Kind | null;
  isStrong: boolean;
  day: Day | null;
  lastDay: Day | null;
  /** Where it is no single day. */
  span: DaySpan | null;
  /** Where its words may mean several days. */
  options: Day[];
  phrase: string | null;
  /** It names its own date, even one that can't be resolved. */
  ownDate: boolean;
  /** It names a day that no calendar has, or only roughly the day. */
  isUnsure: boolean;
  hasPart: boolean;
  isUnreadable: boolean;
  mentions: (DateMention | TimeMention)[];
  /** What later clauses lean on. */
  context: DateContext;
};

export type Around = {
  defaultsToReference: boolean;
  previous: Candidate | null;
  /** What stands right before it in the same sentence. */
  lead: Candidate | null;
  /** What a document is about as a whole. */
  subject: Kind | null;
};

const ARRIVED =
  /\b(?:came|arrived|got (?:here|there|to (?:the|school|court|work|(?:my|his|her|our) \w+))|showed up|turned up|pulled (?:in|up)|was (?:here|there))\b/i;

/** "He asked whether he can have her on Friday from 10 am": the time is of that Friday. */
function isAsideToo({ isAside, end }: DateMention, time: TimeMention, text: string): boolean {
  const between = text.slice(end, time.start);
  return isAside && end <= time.start && /^[\s,]*(?:(?:from|at|around|about)\s+)?$/i.test(between);
}

/** "He was to pick her up at 5:30. He came at 6:21": a hand-over, whatever he said to it. */
function arrival(isAnswer: boolean, said: Kind | null): Kind | null {
  return isAnswer && (said?.weight ?? 0) <= 2 ? { type: 'positive_parenting', weight: 3 } : said;
}

/** Weighs one clause, counting from what was told before it. */
export function candidateOf(clause: Clause, context: DateContext, around: Around): Candidate {
  const text = clause.bare;
  const plain = withoutReason(text);
  const isUnreadable = !isEnglish(text);
  const all = isUnreadable ? [] : findDates(text, context, 'past');
  const dates = all.filter((date) => !date.isAside);
  const times = isUnreadable ? [] : findTimes(without(text, all), text, context.dayFirst);
  const own = times.filter((time) => !all.some((date) => isAsideToo(date, time, text)));
  const isStrong = pastVerb(text) === 'strong';
  const isAnswer = around.previous?.role === 'agreed' && times.length > 0 && ARRIVED.test(text);
  const kind = arrival(isAnswer, kindOf(plain)) ?? (isStrong ? around.subject : null);
  const day = dayOf(dates, text, context, around);
  const hasMonth = Boolean(context.month ?? dates.find((date) => date.month));
  const isLed = dates.length === 0 && day.ownDate;
  const alone = timeOf({
    ...{ text, times: own, context, day: day.day, since: day.phrase },
    previous: around.previous,
  });
  // "… that last Thursday around 10 she saw": the time stands with the day.
  const { lead } = around;
  const told =
    isLed && times.length === 0 && lead
      ? { ...alone, ...pick(lead), hasTime: lead.hasTime }
      : alone;
  const seen = { clause, dates, isLed, times, kind, hasMonth, today: context.reference };
  const role = isUnreadable ? 'none' : roleOf(seen);
  return {
    clause,
    kind,
    role,
    isStrong,
    ...day,
    ...told,
    ...(role === 'agreed' ? { planned: told.planned ?? told.time, time: null } : {}),
    ...(role === 'pattern' ? { day: null, span: monthOf(dates, context) } : {}),
    hasPart: PART_OF_DAY.test(text),
    isUnreadable,
    mentions: [...all, ...times],
    context: leanOn(context, all),
  };
}

function pick({ time, isApproximate, doubt, clockSoFar }: Told): Partial<Told> {
  return { time, isApproximate, doubt, clockSoFar };
}

function monthOf(dates: DateMention[], { month }: DateContext): DaySpan | null {
  return dates.find((date) => date.month)?.span ?? (month && monthSpan(month));
}

function without(text: string, dates: DateMention[]): string {
  return dates.reduce(
    (rest, { start, end }) => rest.slice(0, start) + ';'.repeat(end - start) + rest.slice(end),
    text,
  );
}

/** "because it was her birthday" says why, not what. */
function withoutReason(text: string): string {
  return text.replace(/\bbecause\b[^,.;]*/gi, (reason) =>
    pastVerb(reason) === 'strong' ? reason : ' '.repeat(reason.length),
  );
}
