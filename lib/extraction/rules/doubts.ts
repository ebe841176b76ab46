import { Temporal } from 'temporal-polyfill';
import type { Candidate } from '@/lib/extraction/rules/candidate';
import type { DateContext, Day } from '@/lib/extraction/rules/date-context';
import { findDates } from '@/lib/extraction/rules/dates';
import type { ModelEvent, ModelQuestion } from '@/lib/extraction/schema';

/** A question about one event or to-do; its number is given where the lists are put together. */
export type Doubt = Omit<ModelQuestion, 'event_number' | 'item_number'>;

/** A span of more days than this isn't offered day by day. */
const FEW_DAYS = 3;

/** What the words of an event leave open, each as one question. */
export function doubtsOf(
  group: Candidate[],
  event: ModelEvent,
  context: DateContext,
  locale: string,
): Doubt[] {
  const acts = group.filter((one) => one.role === 'event' || one.role === 'pattern');
  const quote = event.sources[0]?.quote ?? '';
  const torn = acts.find((one) => one.options.length > 1);
  if (torn) return [whichDay(torn.phrase, torn.options, quote, locale)];
  const unsure = acts.find((one) => one.isUnsure);
  if (unsure) return [whichDay(unsure.phrase, unsure.day ? [unsure.day] : [], quote, locale)];
  if (event.local_date === null || event.precision === 'approximate') {
    const open = acts.find((one) => one.span ?? (one.phrase && !one.day)) ?? null;
    if (open?.role === 'pattern') return [];
    if (open) return [whichDay(open.phrase, daysOf(open, context), quote, locale)];
    if (event.local_date === null) return [whichDay(null, [], quote, locale)];
  }
  const unsettled = acts.find((one) => one.doubt)?.doubt;
  if (!unsettled || event.local_time) return [];
  return [
    {
      kind: 'time',
      prompt: `What time does “${unsettled.phrase}” mean?`,
      options: unsettled.options.map((time) => ({
        label: timeWords(time, locale),
        local_date: event.local_date,
        local_time: time,
      })),
      quote,
    },
  ];
}

/** Asks for a day; the likeliest answers first. */
export function whichDay(phrase: string | null, days: Day[], quote: string, locale: string): Doubt {
  return {
    kind: 'date',
    prompt: phrase ? `Which day does “${phrase.trim()}” mean?` : 'Which day was this?',
    options: days.map((day) => ({
      label: dayWords(day, locale),
      local_date: day.toString(),
      local_time: null,
    })),
    quote,
  };
}

/** The days of a weekend; or, without a reference day, what the words mean on the day of writing. */
function daysOf({ span, phrase }: Candidate, context: DateContext): Day[] {
  if (span) {
    const length = span.from.until(span.to).days + 1;
    if (length > FEW_DAYS) return [];
    return Array.from({ length }, (_, at) => span.from.add({ days: at }));
  }
  if (context.reference || !context.written || !phrase) return [];
  const onWriting = { ...context, reference: context.written.toPlainDate() };
  const day = findDates(phrase, onWriting, 'past')[0]?.day;
  return day ? [day] : [];
}

function dayWords(day: Day, locale: string): string {
  const calendar = Temporal.PlainDate.from(day).withCalendar('gregory');
  const form = { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' } as const;
  return calendar.toLocaleString(locale.startsWith('en') ? locale : 'en', form);
}

function timeWords(time: string, locale: string): string {
  const form = { hour: 'numeric', minute: '2-digit' } as const;
  const words = locale.startsWith('en') ? locale : 'en';
  return Temporal.PlainTime.from(time).toLocaleString(words, form);
}
