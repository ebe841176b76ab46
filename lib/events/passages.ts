import type { EntryEvent } from '@/lib/entries/views';

type Source = EntryEvent['event_sources'][number];

/** Words of an entry that an event came from: UTF-16 offsets, half-open. */
export type Passage = { start: number; end: number };

/** What one page of a file says of an event, in the order of the page. */
export type FileQuote = { evidenceId: string; page: number | null; quotes: string[] };

/**
 * The passages of the entry's text behind an event. Sources that follow each other with nothing
 * but white space between them are one passage: people read them as one quote.
 */
export function passagesOf(sources: Source[], text: string): Passage[] {
  const passages: Passage[] = [];
  for (const { start_offset: start, end_offset: end } of inOrder(sources.filter(isOfEntry))) {
    const last = passages.at(-1);
    if (last && text.slice(last.end, start).trim() === '') last.end = Math.max(last.end, end);
    else passages.push({ start, end });
  }
  return passages;
}

/** The quotes from files behind an event, one group a page. */
export function fileQuotesOf(sources: Source[]): FileQuote[] {
  const groups = new Map<string, FileQuote>();
  for (const source of inOrder(sources)) {
    if (!source.evidence_id) continue;
    const key = `${source.evidence_id} ${source.page}`;
    const group = groups.get(key);
    if (!group) {
      const { evidence_id: evidenceId, page, quote } = source;
      groups.set(key, { evidenceId, page, quotes: [quote] });
    } else if (!group.quotes.includes(source.quote)) group.quotes.push(source.quote);
  }
  return [...groups.values()];
}

/** Events as their words stand in the text, those that only files tell of last. */
export function inReadingOrder(events: EntryEvent[]): EntryEvent[] {
  const first = ({ event_sources }: EntryEvent) =>
    inOrder(event_sources.filter(isOfEntry))[0]?.start_offset ?? Number.MAX_SAFE_INTEGER;
  return events.toSorted((a, b) => first(a) - first(b));
}

function isOfEntry(source: Source): boolean {
  return source.entry_id !== null;
}

function inOrder(sources: Source[]): Source[] {
  return sources.toSorted(
    (a, b) => (a.page ?? 0) - (b.page ?? 0) || a.start_offset - b.start_offset,
  );
}
