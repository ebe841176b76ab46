import type { DateContext } from '@/lib/extraction/rules/date-context';
import { findDates } from '@/lib/extraction/rules/dates';
import { blank } from '@/lib/extraction/rules/mask';
import { findTimes } from '@/lib/extraction/rules/times';
import type { ModelEvent } from '@/lib/extraction/schema';
import { shorten } from '@/lib/text';

/** "Dana 8:15 AM:" or "[8:15 AM] Dana:" before a message. */
const STAMP =
  /(?<=^|\n|\n[ \t]{1,8}|[.!?]["”]?\s{1,2})(?:(\p{Lu}[\p{L}’'-]*(?:\s\p{Lu}[\p{L}’'-]*)?)[,\s]+\(?(\d{1,2}:\d{2}(?:\s*[ap]\.?m\.?)?)\)?\s*[:–-]|\[?(\d{1,2}:\d{2}(?:\s*[ap]\.?m\.?)?)\]?\s+(\p{Lu}[\p{L}’'-]*(?:\s\p{Lu}[\p{L}’'-]*)?)\s*:)\s*/giu;
const FEWEST = 2;
const MOST = 8;

/**
 * Messages pasted into an entry: one event of the day that is named right before or after them. Also
 * gives the text without them, with the same offsets. Null where there are fewer than two.
 */
export function readPasted(
  text: string,
  context: DateContext,
): { event: ModelEvent; rest: string } | null {
  const stamps = [...text.matchAll(STAMP)];
  if (stamps.length < FEWEST) return null;
  const messages = stamps.map((stamp, at) => {
    const from = stamp.index + stamp[0].length;
    const next = stamps[at + 1]?.index ?? endOf(text, from);
    return {
      who: stamp[1] ?? stamp[4] ?? '',
      time: stamp[2] ?? stamp[3] ?? '',
      ...cut(text, from, next),
    };
  });
  const first = stamps[0]?.index ?? 0;
  const last = messages.at(-1)?.end ?? 0;
  const rest = text.slice(0, first) + blank(text.slice(first, last), /[^\n]/g) + text.slice(last);
  const around = `${text.slice(Math.max(0, first - 120), first)} ${text.slice(last, last + 80)}`;
  const dates = findDates(around, context, 'past').filter((one) => !one.isAside);
  const date = dates.find((one) => one.day) ?? dates[0];
  const day = date ? date.day : context.reference;
  const time = findTimes(messages[0]?.time ?? '')[0]?.time ?? null;
  const other = messages.find((one) => !/^(?:me|i)$/i.test(one.who))?.who ?? null;
  const quotes = messages.map((one) => one.text).filter((one) => /\p{L}/u.test(one));
  if (quotes.length === 0) return null;
  const event: ModelEvent = {
    type: 'communication',
    title: other ? `Messages with ${other}` : `Messages: “${shorten(quotes[0] ?? '', 60)}”`,
    description: null,
    local_date: day?.toString() ?? null,
    local_time: day ? time : null,
    end_date: null,
    end_time: null,
    precision: day ? (time ? 'exact' : 'day') : 'unknown',
    date_phrase: date?.phrase ?? null,
    location: null,
    basis: 'first_hand',
    participants: other ? [{ name: other, role: 'other' }] : [],
    planned: null,
    actual: null,
    sources: quotes
      .slice(0, MOST)
      .map((quote) => ({ source: 'entry', evidence_index: null, page: null, quote })),
  };
  return { event, rest };
}

/** A last message ends with its line, or where one line holds all of them, with its sentence. */
function endOf(text: string, from: number): number {
  const line = text.indexOf('\n', from);
  const isOneLine = !text.includes('\n');
  const sentence = isOneLine ? text.slice(from).search(/[.!?](?=\s|$)/) : -1;
  if (sentence !== -1) return from + sentence + 1;
  return line === -1 ? text.length : line;
}

function cut(text: string, from: number, to: number): { text: string; end: number } {
  const piece = text.slice(from, to).trimEnd();
  return { text: piece.trim(), end: from + piece.length };
}
