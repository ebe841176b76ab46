import type { EntryEvent } from '@/lib/entries/views';

type Source = EntryEvent['event_sources'][number];

/** Words of an entry that an event came from: UTF-16 offsets, half-open. */
export type Passage = { start: number; end: number };

/** What one page of a file says of an event, in the order of the page. */
export type FileQuote = { evidenceId: string; page: number | null; quotes: string[] };

/**
 * The passages behind an event in the entry's text, or in that of one of its corrections. Sources
 * that follow each other with nothing but white space between them are one passage: people read them
 * as one quote.
 */
export function passagesOf(
  sources: Source[],
  text: string,
  correctionId: string | null = null,
): Passage[] {
  const passages: Passage[] = [];
  const here = sources.filter((source) => isIn(source, correctionId));
  for (const { start_offset: start, end_offset: end } of inOrder(here)) {
    const last = passages.at(-1);
    if (last && text.slice(last.end, start).trim() === '') last.end = Math.max(last.end, end);
    else passages.push({ start, end });
  }
  return passages;
}

/** The quotes from corrections behind an event, one group a correction. */
export function correctionQuotesOf(
  sources: Source[],
): { correctionId: string; quotes: string[] }[] {
  const groups = new Map<string, string[]>();
  for (const { correction_id: id, quote } of inOrder(sources)) {
    if (id) groups.set(id, [...(groups.get(id) ?? []), quote]);
  }
  return [...groups].map(([correctionId, quotes]) => ({ correctionId, quotes }));
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

/**
 * Events as their words stand in the text and then in its corrections (ids, in their order), those
 * that only files tell of last.
 */
export function inReadingOrder(events: EntryEvent[], corrections: string[] = []): EntryEvent[] {
  const texts = [null, ...corrections];
  const first = ({ event_sources }: EntryEvent): [text: number, at: number] => {
    const text = texts.findIndex((id) => event_sources.some((source) => isIn(source, id)));
    const here = event_sources.filter((source) => isIn(source, texts[text] ?? null));
    return text < 0 ? [texts.length, 0] : [text, inOrder(here)[0]?.start_offset ?? 0];
  };
  return events.toSorted((a, b) => {
    const [one, other] = [first(a), first(b)];
    return one[0] - other[0] || one[1] - other[1];
  });
}

function isIn(source: Source, correctionId: string | null): boolean {
  return correctionId === null ? source.entry_id !== null : source.correction_id === correctionId;
}

function inOrder(sources: Source[]): Source[] {
  return sources.toSorted(
    (a, b) => (a.page ?? 0) - (b.page ?? 0) || a.start_offset - b.start_offset,
  );
}
