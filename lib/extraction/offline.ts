import { Temporal } from 'temporal-polyfill';
import type { CorrectionText, ExtractionInput } from '@/lib/extraction/input';
import type { ExtractionModel } from '@/lib/extraction/model';
import { actionItems, type Due } from '@/lib/extraction/rules/actions';
import type { DateContext } from '@/lib/extraction/rules/date-context';
import { findDates } from '@/lib/extraction/rules/dates';
import { readDocument } from '@/lib/extraction/rules/documents';
import type { Doubt } from '@/lib/extraction/rules/doubts';
import { pastVerb } from '@/lib/extraction/rules/facts';
import { isEnglish, notEnglish } from '@/lib/extraction/rules/language';
import { type ToldEvent, tell } from '@/lib/extraction/rules/narrative';
import { readPasted } from '@/lib/extraction/rules/pasted-chat';
import { countryOf, isDayFirst } from '@/lib/extraction/rules/region';
import { sentences } from '@/lib/extraction/rules/segment';
import type { ModelExtraction, ModelQuestion } from '@/lib/extraction/schema';
import { dayIn } from '@/lib/time/day-in';

/** The name that rows, jobs and pages know it by. */
export const OFFLINE = 'offline';
/** Changes whenever the same text may read differently. */
export const RULES_VERSION = 'rules-6';

type Part = { events: ToldEvent[]; items: Due[] };

/**
 * The reader that needs no network: rules over sentences, dates and words, in English. It prefers
 * silence to invention; what it gives is a draft for the person to confirm.
 */
export function offlineModel(): ExtractionModel {
  return {
    name: OFFLINE,
    resolvesDates: true,
    extract: async (input, { signal }) => {
      signal?.throwIfAborted();
      return { raw: readByRules(input), usage: null, model: OFFLINE, promptVersion: RULES_VERSION };
    },
  };
}

function readByRules(input: ExtractionInput): ModelExtraction {
  const context: DateContext = {
    reference: input.referenceDate ? Temporal.PlainDate.from(input.referenceDate) : null,
    dayFirst: isDayFirst(input.locale, input.timeZone),
    country: countryOf(input.locale, input.timeZone),
    timeZone: input.timeZone,
    written: Temporal.Instant.from(input.writtenAt)
      .toZonedDateTimeISO(input.timeZone)
      .toPlainDateTime(),
    month: null,
    near: null,
  };
  const corrections = (input.corrections ?? []).map((correction) =>
    readWords(correction.text, contextOf(correction, context, input), input),
  );
  const files = input.evidence.flatMap((file, at) =>
    file.pages.map((page) => {
      const place = { source: 'evidence', evidence_index: at + 1, page: page.page } as const;
      const part = readDocument(page.text, place, context, input.people, input.locale);
      return { ...part, items: part.items.filter((one) => isAhead(one, context)) };
    }),
  );
  const entry = readWords(input.text, context, input);
  return together([entry, ...corrections, ...files], notEnglish(input.text));
}

/** A visit that an old letter announces is over by now: nothing is left to do for it. */
function isAhead({ item }: Due, { written }: DateContext): boolean {
  return !item.due_date || !written || item.due_date >= written.toPlainDate().toString();
}

/** What the writer says, in the entry or in a correction of it. */
function readWords(text: string, context: DateContext, { people, locale }: ExtractionInput): Part {
  const pasted = readPasted(text, context);
  const own = pasted?.rest ?? text;
  const source = { source: 'entry', evidence_index: null, page: null } as const;
  const narrative = { people, locale, source, basis: null, defaultsToReference: true };
  const items = sentences(text)
    .filter((sentence) => isEnglish(sentence.text))
    .flatMap((sentence) => actionItems(sentence, context, locale));
  const told = tell({ ...narrative, text: own }, context).filter((one) => !isToCome(one, items));
  return { events: pasted ? [{ event: pasted.event, doubts: [] }, ...told] : told, items };
}

/** "Dentist on Thursday at 3": an appointment, of which nothing is told yet. */
function isToCome({ event }: ToldEvent, items: Due[]): boolean {
  return event.sources.every(
    ({ quote }) =>
      pastVerb(quote) === null &&
      items.some(({ item }) => item.due_date !== null && item.quote === quote),
  );
}

/**
 * "Yesterday" in a correction of another day may count from that day or from the entry's: it stays
 * open. A correction without such words is about the entry's day.
 */
function contextOf(correction: CorrectionText, context: DateContext, input: ExtractionInput) {
  const dayOf = (instant: string) => dayIn(input.timeZone, new Date(instant));
  if (dayOf(correction.writtenAt) === dayOf(input.writtenAt)) return context;
  const open = { ...context, reference: null };
  const leans = sentences(correction.text).some(({ text }) =>
    findDates(text, open, 'past').some(({ day }) => day === null),
  );
  return leans ? open : context;
}

/** One list of each, the questions with the numbers of what they are about. */
function together(parts: Part[], foreign: string | null): ModelExtraction {
  const events = parts.flatMap((part) => part.events);
  const items = parts.flatMap((part) => part.items);
  const number = (doubts: Doubt[], event: number | null, item: number | null): ModelQuestion[] =>
    doubts.map((doubt) => ({ ...doubt, event_number: event, item_number: item }));
  const unread: Doubt[] = foreign
    ? [
        {
          kind: 'other',
          prompt: 'This part is not in English: it is kept as you wrote it, and was not organised.',
          options: [],
          quote: foreign,
        },
      ]
    : [];
  return {
    events: events.map(({ event }) => event),
    action_items: items.map(({ item }) => item),
    questions: [
      ...events.flatMap(({ doubts }, at) => number(doubts, at + 1, null)),
      ...items.flatMap(({ doubts }, at) => number(doubts, null, at + 1)),
      ...number(unread, null, null),
    ],
  };
}
