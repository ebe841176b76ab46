import type { Place } from '@/lib/extraction/rules/chat';
import type { DateContext, DateMention } from '@/lib/extraction/rules/date-context';
import { isEnglish } from '@/lib/extraction/rules/language';
import { sentences } from '@/lib/extraction/rules/segment';
import { findTimes } from '@/lib/extraction/rules/times';
import type { ModelEvent } from '@/lib/extraction/schema';
import { shorten } from '@/lib/text';

const HEAD = /^(?:from|to|cc|bcc|date|sent|subject|reply-to)\s*:\s*(.*)$/i;
const GREETING = /^(?:hi|hello|hey|dear|good (?:morning|afternoon|evening))\b[^.!?]{0,40}$/i;
const MOST_SENTENCES = 3;

/**
 * A mail that tells of no act of its own is still a message of its date, by its own words. Null
 * without a head ("From:" and "Date:") or without words.
 */
export function readMail(
  text: string,
  place: Place,
  dated: DateMention,
  { dayFirst }: DateContext,
): ModelEvent | null {
  const lines = text.split('\n').map((line) => line.trim());
  const from = field(lines, 'from');
  const date = field(lines, 'date') ?? field(lines, 'sent');
  if (!from || !date || !dated.day || !date.includes(dated.phrase)) return null;
  const body = sentences(text)
    .map((one) => one.text)
    .filter((one) => !HEAD.test(one) && !GREETING.test(one) && one.split(/\s+/).length >= 3)
    .slice(0, MOST_SENTENCES);
  if (body.length === 0 || !isEnglish(body.join(' '))) return null;
  const time = findTimes(date.replace(dated.phrase, ' '), date, dayFirst)[0]?.time ?? null;
  const sender = from.replace(/\s*<[^>]*>/, '').trim();
  return {
    type: 'communication',
    title: `Email from ${shorten(sender, 60)}`,
    description: null,
    local_date: dated.day.toString(),
    local_time: time,
    end_date: null,
    end_time: null,
    precision: time ? 'exact' : 'day',
    date_phrase: dated.phrase,
    location: null,
    basis: 'document',
    participants: [],
    planned: null,
    actual: null,
    sources: body.map((quote) => ({ ...place, quote })),
  };
}

function field(lines: string[], name: string): string | null {
  const line = lines.find((one) => one.toLowerCase().startsWith(`${name}:`));
  return line?.match(HEAD)?.[1] ?? null;
}
