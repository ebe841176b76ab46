import type { GroundedEvent } from '@/lib/extraction/grounded';
import { find, type Source } from '@/lib/extraction/sources';
import type { ExpectedEvent } from './record.ts';

export type Span = { evidenceId: string | null; start: number; end: number };
export type Pair = { expected: number; got: number; dateIsRight: boolean };

/**
 * Pairs expected and found events, each at most once. A pair's quotes overlap and its type is one
 * that is accepted; of several the one whose date is right comes first, then the longest overlap.
 */
export function pairEvents(
  expected: ExpectedEvent[],
  got: GroundedEvent[],
  sources: Source[],
): Pair[] {
  const candidates = expected.flatMap((one, at) => {
    const wanted = spanOf(one.quote, one.quote_source, sources);
    return got.flatMap((event, index) => {
      const shared = Math.max(0, ...event.sources.map((source) => overlap(wanted, source)));
      const isType = [one.type, ...one.alt_types].includes(event.type);
      const dateIsRight = hasDate(one, event);
      return shared > 0 && isType ? [{ expected: at, got: index, dateIsRight, shared }] : [];
    });
  });
  candidates.sort(
    (a, b) => Number(b.dateIsRight) - Number(a.dateIsRight) || b.shared - a.shared || a.got - b.got,
  );
  const pairs: Pair[] = [];
  for (const { shared: _, ...pair } of candidates) {
    const isTaken = pairs.some((one) => one.expected === pair.expected || one.got === pair.got);
    if (!isTaken) pairs.push(pair);
  }
  return pairs;
}

/** Whether an event is of an accepted date. A month or a year is met only by a vague date in it. */
export function hasDate(expected: ExpectedEvent, event: GroundedEvent): boolean {
  const { eventDate, startTime, precision } = event;
  return [expected.start, ...expected.alt_starts].some((start) => {
    if (start === null || eventDate === null) return start === eventDate;
    if (start.includes('T')) return start === `${eventDate}T${startTime}`;
    if (start.length === 10) return start === eventDate;
    return eventDate.startsWith(`${start}-`) && precision === 'approximate';
  });
}

/** Where the words of a label stand. Throws if they don't: then the label is wrong. */
export function spanOf(quote: string, quoteSource: string, sources: Source[]): Span {
  const evidenceId = quoteSource === 'entry' ? null : quoteSource.replace('evidence:', '');
  const span = find(
    sources.filter((source) => source.evidenceId === evidenceId),
    quote,
  );
  if (!span) throw new Error(`The label's quote stands nowhere: ${quote}`);
  return span;
}

/** How many UTF-16 units two spans share. */
export function overlap(one: Span, other: Span): number {
  if (one.evidenceId !== other.evidenceId) return 0;
  return Math.max(0, Math.min(one.end, other.end) - Math.max(one.start, other.start));
}
