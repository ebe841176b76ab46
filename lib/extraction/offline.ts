import { Temporal } from 'temporal-polyfill';
import type { ExtractionInput } from '@/lib/extraction/input';
import type { ExtractionModel } from '@/lib/extraction/model';
import { actionItems } from '@/lib/extraction/rules/actions';
import type { DateContext } from '@/lib/extraction/rules/date-context';
import { isDayFirst } from '@/lib/extraction/rules/dates';
import { readDocument } from '@/lib/extraction/rules/documents';
import { isEnglish } from '@/lib/extraction/rules/language';
import { tell } from '@/lib/extraction/rules/narrative';
import { sentences } from '@/lib/extraction/rules/segment';
import type { ModelExtraction } from '@/lib/extraction/schema';

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
  const list = sentences(input.text);
  const entry = {
    events: tell(list, context, {
      people: input.people,
      source: { source: 'entry', evidence_index: null, page: null },
      basis: null,
      defaultsToReference: true,
    }),
    action_items: list
      .filter((sentence) => isEnglish(sentence.text))
      .flatMap((sentence) => actionItems(sentence, context)),
  };
  const files = input.evidence.flatMap((file, at) =>
    file.pages.map((page) => {
      const place = { source: 'evidence', evidence_index: at + 1, page: page.page } as const;
      return readDocument(page.text, place, context, input.people);
    }),
  );
  return {
    events: [entry, ...files].flatMap((part) => part.events),
    action_items: [entry, ...files].flatMap((part) => part.action_items),
    questions: [],
  };
}
