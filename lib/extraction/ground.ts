import { calendarOf } from '@/lib/extraction/dates';
import { forPeople } from '@/lib/extraction/for-people';
import { groundPeople } from '@/lib/extraction/ground-people';
import { askWhichDay, groundQuestions, type Unsure } from '@/lib/extraction/ground-questions';
import { type Checks, groundDue, groundWhen } from '@/lib/extraction/ground-when';
import { descriptionOf, itemTitle, titleOf } from '@/lib/extraction/ground-words';
import type {
  Grounded,
  GroundedEvent,
  GroundedItem,
  GroundedSource,
} from '@/lib/extraction/grounded';
import type { ExtractionInput } from '@/lib/extraction/input';
import { distinct, keyOfSource, mergeEvents, mergeItems } from '@/lib/extraction/merge';
import type { ModelActionItem, ModelEvent, ModelExtraction } from '@/lib/extraction/schema';
import { find, findSource, mentions, type Source, sourcesOf } from '@/lib/extraction/sources';
import { statedTimes } from '@/lib/extraction/stated-times';
import { realDay } from '@/lib/extraction/when';
import { shorten } from '@/lib/text';
import { dayIn } from '@/lib/time/day-in';

const MAX_QUOTE = 2000;

type Material = { input: ExtractionInput; sources: Source[]; checks: Checks };
type Kept<T> = { one: T; unsure: Unsure | null };

/**
 * Keeps of a reader's draft only what its sources show. Every event ends with at least one verbatim
 * quote and its offsets; events and to-dos without one or not yet happened are dropped and counted,
 * what was said twice is one. Dates that don't follow from their words become questions, people
 * who stand nowhere are left out, and our own words carry no verdicts. `resolvesDates`: the reader's
 * dates come from our own resolver, so that they needn't be checked against it.
 */
export function ground(
  raw: ModelExtraction,
  input: ExtractionInput,
  { resolvesDates = false }: { resolvesDates?: boolean } = {},
): Grounded {
  const sources = sourcesOf(forPeople(input));
  const checks = resolvesDates
    ? null
    : { calendar: calendarOf(sources, input), isStated: statedTimes(sources) };
  const material = { input, sources, checks };
  const events = raw.events.map((event) => groundEvent(event, material));
  const items = raw.action_items.map((item) => groundItem(item, material));
  const mergedEvents = mergeEvents(events.map((kept) => kept?.one ?? null));
  const mergedItems = mergeItems(items.map((kept) => kept?.one ?? null));
  const places = { event: mergedEvents.places, item: mergedItems.places };
  const asked = groundQuestions(raw.questions, sources, places);
  const unsure = {
    event: events.map((kept) => kept?.unsure ?? null),
    item: items.map((kept) => kept?.unsure ?? null),
  };
  return {
    events: mergedEvents.kept,
    actionItems: mergedItems.kept,
    questions: [...asked, ...askWhichDay(unsure, places, asked)],
    dropped: [...events, ...items].filter((kept) => kept === null).length,
  };
}

function groundEvent(event: ModelEvent, material: Material): Kept<GroundedEvent> | null {
  const { input, sources } = material;
  const claimed = realDay(event.local_date);
  if (claimed && claimed > latestDay(input)) return null;
  const found = event.sources.map((claim) => findSource(sources, claim));
  const quotes = distinct(
    found.filter((source) => source !== null).filter(({ quote }) => quote.length <= MAX_QUOTE),
    keyOfSource,
  );
  const [first] = quotes;
  if (!first) return null;
  const words = quotes.map((source) => source.quote);
  const location = event.location?.trim() || null;
  const { when, unsure } = groundWhen(event, quotes, material);
  const one = {
    ...when,
    type: event.type,
    title: titleOf(event, words),
    description: descriptionOf(event, words),
    datePhrase:
      event.date_phrase && mentions(sources, event.date_phrase) ? event.date_phrase : null,
    location: location && mentions(sources, location) ? shorten(location, 200) : null,
    basis: event.basis,
    participants: groundPeople(event.participants, input.people, sources),
    sources: quotes,
    files: filesOf(event, quotes, input),
  };
  return { one, unsure: unsure && { ...unsure, source: first } };
}

/** The files that its words are from, then those that the reader says show it. */
function filesOf(event: ModelEvent, quotes: GroundedSource[], { evidence }: ExtractionInput) {
  const quoted = quotes.map(({ evidenceId }) => evidenceId);
  const linked = (event.linked_files ?? []).map((number) => evidence[number - 1]?.id ?? null);
  return distinct(
    [...quoted, ...linked].filter((id) => id !== null),
    (id) => id,
  );
}

function groundItem(item: ModelActionItem, material: Material): Kept<GroundedItem> | null {
  const { sources, checks } = material;
  const source = find(sources, item.quote);
  if (!source || source.quote.length > MAX_QUOTE) return null;
  const { day, phrase, unsure } = groundDue(item, sources, checks);
  const one = {
    title: itemTitle(item, source.quote),
    dueDate: day,
    duePhrase: phrase,
    priority: item.priority,
    quote: source.quote,
  };
  return { one, unsure: unsure && { ...unsure, source } };
}

/** The day of the last writing where the person was, or the chosen day if that is later. */
function latestDay(input: ExtractionInput): string {
  const last = input.corrections?.at(-1)?.writtenAt ?? input.writtenAt;
  const day = dayIn(input.timeZone, new Date(last));
  return input.referenceDate && input.referenceDate > day ? input.referenceDate : day;
}
