import { Temporal } from 'temporal-polyfill';
import type { CorrectionText, ExtractionInput } from '@/lib/extraction/input';
import type { ExtractionModel } from '@/lib/extraction/model';
import { actionItems } from '@/lib/extraction/rules/actions';
import type { DateContext } from '@/lib/extraction/rules/date-context';
import { findDates, isDayFirst } from '@/lib/extraction/rules/dates';
import { readDocument } from '@/lib/extraction/rules/documents';
import { isEnglish } from '@/lib/extraction/rules/language';
import { tell } from '@/lib/extraction/rules/narrative';
import { sentences } from '@/lib/extraction/rules/segment';
import type { ModelExtraction } from '@/lib/extraction/schema';
import { dayIn } from '@/lib/time/day-in';

/** The name that rows, jobs and pages know it by. */
export const OFFLINE = 'offline';
/** Changes whenever the same text may read differently. */
export const RULES_VERSION = 'rules-1';

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
    month: null,
    near: null,
  };
  const entry = readWords(input.text, context, input);
  const corrections = (input.corrections ?? []).map((correction) =>
    readWords(correction.text, contextOf(correction, context, input), input),
  );
  const files = input.evidence.flatMap((file, at) =>
    file.pages.map((page) => {
      const place = { source: 'evidence', evidence_index: at + 1, page: page.page } as const;
      return readDocument(page.text, place, context, input.people);
    }),
  );
  const parts = [entry, ...corrections, ...files];
  return {
    events: parts.flatMap((part) => part.events),
    action_items: parts.flatMap((part) => part.action_items),
    questions: [],
  };
}

/** What the writer says, in the entry or in a correction of it. */
function readWords(text: string, context: DateContext, { people }: ExtractionInput) {
  const list = sentences(text);
  return {
    events: tell(list, context, {
      people,
      source: { source: 'entry', evidence_index: null, page: null },
      basis: null,
      defaultsToReference: context.reference !== null,
    }),
    action_items: list
      .filter((sentence) => isEnglish(sentence.text))
      .flatMap((sentence) => actionItems(sentence, context)),
  };
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
