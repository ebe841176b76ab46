import type { Extraction } from '@/lib/extraction/grounded';
import type { ExtractionInput } from '@/lib/extraction/input';
import { find, type Source, sourcesOf } from '@/lib/extraction/sources';
import { itemHits } from './items.ts';
import { overlap, type Pair, pairEvents, spanOf } from './match.ts';
import { brokenProhibitions } from './must-not.ts';
import type { ExpectedEvent, LabelledRecord } from './record.ts';

/** A share that is still a count, so that records can be added up. */
export type Ratio = { hits: number; of: number };

export type Score = {
  eventRecall: Ratio;
  eventPrecision: Ratio;
  dateAccuracy: Ratio;
  actionRecall: Ratio;
  ambiguityRecall: Ratio;
  quotesVerbatim: Ratio;
  invented: number;
};

export type Result = {
  record: LabelledRecord;
  extraction: Extraction;
  pairs: Pair[];
  score: Score;
  missedItems: number[];
  unasked: string[];
  broken: string[];
};

/** Compares what a reader gave for one record with its labels. */
export function scoreRecord(
  record: LabelledRecord,
  input: ExtractionInput,
  extraction: Extraction,
): Result {
  const { events, action_items: items, must_not } = record.expected;
  const sources = sourcesOf(input);
  const pairs = pairEvents(events, extraction.events, sources);
  const counted = pairs.filter((pair) => !isNeutral(events[pair.expected]));
  const hits = itemHits(items, extraction);
  const wanted = items.map((_, at) => at).filter((at) => !items[at]?.optional);
  const missedItems = wanted.filter((at) => hits[at] === null);
  const asked = ambiguities(record, extraction, pairs, hits, sources);
  const unasked = asked.flatMap((one) => (one.isAsked ? [] : [one.name]));
  const broken = brokenProhibitions(must_not, extraction);
  const quotes = quoteChecks(input, extraction, sources);
  return {
    record,
    extraction,
    pairs,
    missedItems,
    unasked,
    broken,
    score: {
      eventRecall: {
        hits: counted.length,
        of: events.filter((event) => !isNeutral(event)).length,
      },
      eventPrecision: {
        hits: counted.length,
        of: extraction.events.length - (pairs.length - counted.length),
      },
      dateAccuracy: ratio(counted.map((pair) => pair.dateIsRight)),
      actionRecall: { hits: wanted.length - missedItems.length, of: wanted.length },
      ambiguityRecall: ratio(asked.map((one) => one.isAsked)),
      quotesVerbatim: ratio(quotes),
      invented: (events.length === 0 ? extraction.events.length : 0) + broken.length,
    },
  };
}

/** Neither missing nor extra: optional, or folded into the one before. */
export function isNeutral(event: ExpectedEvent | undefined): boolean {
  return event?.optional === true || event?.mergeable_with_previous === true;
}

/** A question counts where it is about the matched event or to-do, or about the label's words. */
function ambiguities(
  record: LabelledRecord,
  { questions }: Extraction,
  pairs: Pair[],
  itemHits: (number | null)[],
  sources: Source[],
) {
  const { events, action_items: items } = record.expected;
  const ofEvents = events.map((event, at) => {
    if (!event.ambiguous) return null;
    const span = spanOf(event.quote, event.quote_source, sources);
    const got = pairs.find((pair) => pair.expected === at)?.got;
    const isAsked = questions.some(
      (one) => (got !== undefined && one.event === got) || overlap(span, one.source) > 0,
    );
    return { name: event.quote, isAsked };
  });
  const ofItems = items.map((item, at) => {
    if (!item.ambiguous) return null;
    const got = itemHits[at] ?? null;
    return {
      name: item.keywords.join(', '),
      isAsked: got !== null && questions.some((one) => one.item === got),
    };
  });
  return [...ofEvents, ...ofItems].filter((one) => one !== null);
}

function quoteChecks(input: ExtractionInput, extraction: Extraction, sources: Source[]): boolean[] {
  const textOf = (evidenceId: string | null, page: number | null) =>
    evidenceId === null
      ? input.text
      : input.evidence
          .find((file) => file.id === evidenceId)
          ?.pages.find((one) => one.page === page)?.text;
  const quoted = [
    ...extraction.events.flatMap((event) => event.sources),
    ...extraction.questions.map((question) => question.source),
  ];
  return [
    ...quoted.map(
      ({ evidenceId, page, start, end, quote }) =>
        textOf(evidenceId, page)?.slice(start, end) === quote,
    ),
    ...extraction.actionItems.map((item) => find(sources, item.quote)?.quote === item.quote),
  ];
}

function ratio(checks: boolean[]): Ratio {
  return { hits: checks.filter(Boolean).length, of: checks.length };
}
