import { Temporal } from 'temporal-polyfill';
import type { ExtractionInput } from '@/lib/extraction/input';
import { isSaidElsewhere } from '@/lib/extraction/other-languages';
import type { DateContext, DateMention, Day, Direction } from '@/lib/extraction/rules/date-context';
import { findDates, leanOn } from '@/lib/extraction/rules/dates';
import { isDayFirst } from '@/lib/extraction/rules/region';
import { sentences } from '@/lib/extraction/rules/segment';
import { mentions, type Source } from '@/lib/extraction/sources';
import { dayIn } from '@/lib/time/day-in';

/**
 * Whether a day follows from words. yes: the resolver reads that day in them; no: it reads `days`;
 * open: they name no single day; unread: the resolver doesn't know them.
 */
export type DayCheck = { follows: 'yes' | 'no' | 'open' | 'unread'; days: string[] };

export type Calendar = {
  /** Checks a day that a reader claims (YYYY-MM-DD) against the phrase that it says it follows from. */
  check(phrase: string, day: string, direction: Direction): DayCheck;
  /** Whether any words of the sources name the day. */
  isNamed(day: string): boolean;
};

/** A text with what its days may count from, and the days that it names. */
type Told = {
  source: Source;
  references: Day[];
  sentences: { text: string; context: DateContext }[];
  named: DateMention[];
};

/**
 * Makes the check for one entry and its files. In the writer's words days count from the reference
 * day (in a correction from its own day too) and lean on what was said before; in a file they count
 * from any date that it shows.
 */
export function calendarOf(sources: Source[], input: ExtractionInput): Calendar {
  const told = sources.map((source) => toldIn(source, sources, input));
  return {
    check(phrase, day, direction) {
      const around = told.filter(({ source }) => mentions([source], phrase));
      const found = around.flatMap((one) => read(phrase, one, input, direction));
      const claimed = Temporal.PlainDate.from(day);
      if (found.some((mention) => names(mention, claimed))) return { follows: 'yes', days: [day] };
      const sure = found.filter((one) => !one.options);
      const days = [...new Set(sure.flatMap((one) => one.day?.toString() ?? []))];
      if (days.length > 0) return { follows: 'no', days };
      if (found.length > 0) {
        const meant = found.flatMap((one) => one.options?.map(String) ?? []);
        return { follows: 'open', days: [...new Set(meant)] };
      }
      const isSaid = around.some(({ references }) => isSaidElsewhere(phrase, claimed, references));
      return { follows: isSaid ? 'yes' : 'unread', days: isSaid ? [day] : [] };
    },
    isNamed(day) {
      const claimed = Temporal.PlainDate.from(day);
      return told.some(({ named }) => named.some((mention) => names(mention, claimed)));
    },
  };
}

function toldIn(source: Source, sources: Source[], input: ExtractionInput): Told {
  const chosen = input.referenceDate ? [Temporal.PlainDate.from(input.referenceDate)] : [];
  if (source.index !== null) {
    const pages = sources.filter((one) => one.index === source.index);
    const named = pages.flatMap(({ text }) => datesShown(text, input));
    const shown = named.flatMap(({ day }) => day ?? []);
    return { source, references: [...shown, ...chosen], sentences: [], named };
  }
  let running = contextOf(input, chosen[0] ?? null);
  const named: DateMention[] = [];
  const list = sentences(source.text).map(({ text }) => {
    const context = running;
    const dates = findDates(text, context, 'past');
    named.push(...dates);
    running = leanOn(running, dates);
    return { text, context };
  });
  const references = [...chosen, ...writtenOn(source, input)];
  return { source, references, sentences: list, named };
}

/** A correction may count from the day on which it was written. */
function writtenOn({ correctionId }: Source, input: ExtractionInput): Day[] {
  const correction = input.corrections?.find(({ id }) => id === correctionId);
  if (!correction) return [];
  return [Temporal.PlainDate.from(dayIn(input.timeZone, new Date(correction.writtenAt)))];
}

const MOST_DATES = 40;

/** The different full dates of a text, in order. */
function datesShown(text: string, input: ExtractionInput): DateMention[] {
  const mentioned = findDates(text, contextOf(input, null), 'past');
  const days = new Map(mentioned.flatMap((one) => (one.day ? [[one.day.toString(), one]] : [])));
  return [...days.values()].slice(0, MOST_DATES);
}

/** Every way to read a phrase where it stands: on its own from each day, and within its sentences. */
function read(
  phrase: string,
  { references, sentences: list }: Told,
  input: ExtractionInput,
  direction: Direction,
): DateMention[] {
  const alone = (references.length > 0 ? references : [null]).flatMap((reference) => {
    const near = reference && { day: reference, isWeekend: false };
    return findDates(phrase, { ...contextOf(input, reference), near }, direction);
  });
  const wanted = phrase.toLowerCase();
  const within = list.flatMap(({ text, context }) => {
    const start = text.toLowerCase().indexOf(wanted);
    if (start === -1) return [];
    const end = start + phrase.length;
    const overlaps = (one: DateMention) => one.start < end && one.end > start;
    return findDates(text, context, direction).filter(overlaps);
  });
  return [...alone, ...within];
}

function contextOf({ locale, timeZone }: ExtractionInput, reference: Day | null): DateContext {
  return { reference, dayFirst: isDayFirst(locale, timeZone), month: null, near: null };
}

/** A weekend is named with the evening before it and a holiday after it. */
function names({ day, weekend, options }: DateMention, claimed: Day): boolean {
  // Words that may mean several days don't say which.
  if (options) return false;
  if (day?.equals(claimed)) return true;
  if (!weekend) return false;
  const days = weekend.until(claimed).days;
  return days >= -1 && days <= 2;
}
