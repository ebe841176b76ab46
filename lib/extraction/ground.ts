import { Temporal } from 'temporal-polyfill';
import { groundQuestions } from '@/lib/extraction/ground-questions';
import type {
  Grounded,
  GroundedEvent,
  GroundedItem,
  GroundedSource,
} from '@/lib/extraction/grounded';
import type { ExtractionInput, KnownPerson } from '@/lib/extraction/input';
import type { ModelActionItem, ModelEvent, ModelExtraction } from '@/lib/extraction/schema';
import { find, findSource, mentions, type Source, sourcesOf } from '@/lib/extraction/sources';
import { hasVerdict, neutralTitle } from '@/lib/extraction/verdicts';
import { realDay, settleWhen, type When } from '@/lib/extraction/when';
import { cleanText, shorten } from '@/lib/text';

const MAX_QUOTE = 2000;
/** What the writer is called among the people of an event. */
export const WRITER = 'Me';

/**
 * Keeps of a model's draft only what its sources show. Every event ends with at least one verbatim
 * quote and its offsets; events and to-dos without one, not yet happened, or said twice are dropped
 * and counted (a repetition isn't counted). Dates that follow from no words are taken away, names
 * that stand nowhere too, and our own words carry no verdicts.
 */
export function ground(raw: ModelExtraction, input: ExtractionInput): Grounded {
  const sources = sourcesOf(input);
  const events = raw.events.map((event) => groundEvent(event, input, sources));
  const items = raw.action_items.map((item) => groundItem(item, sources));
  const kept = events.filter((event) => event !== null);
  const keptItems = items.filter((item) => item !== null);
  const distinctEvents = withoutRepetition(kept, keyOfEvent);
  const distinctItems = withoutRepetition(keptItems, keyOfItem);
  return {
    events: distinctEvents,
    actionItems: distinctItems,
    questions: groundQuestions(raw.questions, sources, {
      event: placesOf(events, distinctEvents, keyOfEvent),
      item: placesOf(items, distinctItems, keyOfItem),
    }),
    dropped: events.length - kept.length + items.length - keptItems.length,
  };
}

function groundEvent(
  event: ModelEvent,
  input: ExtractionInput,
  sources: Source[],
): GroundedEvent | null {
  const found = event.sources.map((claim) => findSource(sources, claim));
  const quotes = withoutRepetition(
    found.filter((source) => source !== null).filter((source) => source.quote.length <= MAX_QUOTE),
    (source) => `${placeOf(source)} ${source.end}`,
  );
  if (quotes.length === 0) return null;
  const when = groundWhen(event, input, sources);
  if (when.eventDate && when.eventDate > latestDay(input)) return null;
  const words = quotes.map((source) => source.quote);
  const title = tidy(event.title);
  const description = event.description?.trim() || null;
  const location = event.location?.trim() || null;
  return {
    ...when,
    type: event.type,
    title:
      title === '' || hasVerdict(title, words) ? neutralTitle(event.type) : shorten(title, 120),
    description: description && !hasVerdict(description, words) ? shorten(description, 2000) : null,
    datePhrase:
      event.date_phrase && mentions(sources, event.date_phrase) ? event.date_phrase : null,
    location: location && mentions(sources, location) ? shorten(location, 200) : null,
    basis: event.basis,
    participants: groundPeople(event, input.people, sources),
    sources: quotes,
  };
}

/** A date stands if it is the reference day or if the words it follows from are really there. */
function groundWhen(event: ModelEvent, input: ExtractionInput, sources: Source[]): When {
  const isShown =
    (input.referenceDate !== null && event.local_date === input.referenceDate) ||
    (event.date_phrase !== null && mentions(sources, event.date_phrase));
  return settleWhen(isShown ? event : { ...event, local_date: null, planned: null, actual: null });
}

function groundItem(item: ModelActionItem, sources: Source[]): GroundedItem | null {
  const source = find(sources, item.quote);
  const title = tidy(item.title);
  if (!source || source.quote.length > MAX_QUOTE) return null;
  const isShown = item.due_phrase !== null && mentions(sources, item.due_phrase);
  return {
    title:
      title === '' || hasVerdict(title, [source.quote])
        ? shorten(source.quote, 200)
        : shorten(title, 200),
    dueDate: isShown ? realDay(item.due_date) : null,
    duePhrase: isShown ? item.due_phrase : null,
    priority: item.priority,
    quote: source.quote,
  };
}

function groundPeople(event: ModelEvent, known: KnownPerson[], sources: Source[]) {
  const people = event.participants.map((person) => {
    const name = tidy(person.name);
    if (person.role === 'self') return { name: WRITER, role: person.role };
    const match = known.find((one) => [one.name, ...one.aliases].some((n) => isSameName(n, name)));
    if (match) return { name: match.name, role: match.role };
    return mentions(sources, name) ? { name: shorten(name, 100), role: person.role } : null;
  });
  return withoutRepetition(
    people.filter((person) => person !== null),
    (person) => person.name.toLocaleLowerCase('en'),
  );
}

function tidy(text: string): string {
  return cleanText(text).replace(/\s+/g, ' ').trim();
}

function isSameName(one: string, other: string): boolean {
  return one.trim().toLocaleLowerCase('en') === other.toLocaleLowerCase('en');
}

/** The day of the last writing where the person was, or the chosen day if that is later. */
function latestDay(input: ExtractionInput): string {
  const last = input.corrections?.at(-1)?.writtenAt ?? input.writtenAt;
  const written = Temporal.Instant.from(last).toZonedDateTimeISO(input.timeZone);
  const day = written.toPlainDate().toString();
  return input.referenceDate && input.referenceDate > day ? input.referenceDate : day;
}

function keyOfEvent(event: GroundedEvent): string {
  return `${event.type} ${event.eventDate} ${event.startTime} ${place(event)}`;
}

function keyOfItem(item: GroundedItem): string {
  return `${item.quote} ${item.dueDate} ${item.title}`;
}

/** Where each of a draft's list went: its index in the kept list, or null. */
function placesOf<T>(all: (T | null)[], kept: T[], keyOf: (one: T) => string): (number | null)[] {
  const keys = kept.map(keyOf);
  return all.map((one) => (one === null ? null : keys.indexOf(keyOf(one))));
}

function place(event: GroundedEvent): string {
  const [first] = event.sources;
  return first ? placeOf(first) : '';
}

function placeOf({ correctionId, evidenceId, page, start }: GroundedSource): string {
  return `${correctionId} ${evidenceId} ${page} ${start}`;
}

function withoutRepetition<T>(list: T[], keyOf: (one: T) => string): T[] {
  return [...new Map(list.toReversed().map((one) => [keyOf(one), one])).values()].toReversed();
}
