import type { DateContext, DateMention } from '@/lib/extraction/rules/date-context';
import { findDates } from '@/lib/extraction/rules/dates';
import { findTimes } from '@/lib/extraction/rules/times';
import type { ModelEvent } from '@/lib/extraction/schema';
import { shorten } from '@/lib/text';

export type Place = { source: 'evidence'; evidence_index: number; page: number };

type Line = { line: string; at: number };
type Stamp = { at: number; date: DateMention | null; time: string | null };

const MOST_MESSAGES = 8;

/**
 * The messages of a screenshot, one event for each day that is shown on it. Null if the page doesn't
 * look like a chat: short lines that end in a clock time, a date with its year among them.
 */
export function readChat(text: string, place: Place, context: DateContext): ModelEvent[] | null {
  const lines = text.split('\n').map((line) => line.trim());
  if (lines.some((line) => /^(?:from|to|subject|dear)\b/i.test(line))) return null;
  const stamps = lines.flatMap((line, at) => stamp(line, at, context));
  const days = stamps.filter((one) => one.date);
  if (days.length === 0 || stamps.filter((one) => one.time).length < 2) return null;
  const isStamp = new Set(stamps.map((one) => one.at));
  return days.flatMap((day, index) => {
    const end = days[index + 1]?.at ?? lines.length;
    const messages = lines
      .map((line, at) => ({ line, at }))
      .filter(({ line, at }) => at > day.at && at < end && !isStamp.has(at) && /\p{L}/u.test(line))
      .reduce(joinWrapped, [] as Line[])
      .map(({ line }) => line);
    const times = stamps.filter((one) => one.at >= day.at && one.at < end);
    const time = times.find((one) => one.time)?.time ?? null;
    return messages.length > 0 ? [toEvent(messages, day.date, time, place)] : [];
  });
}

/** A line that begins small, right under another one, is the rest of the same message. */
function joinWrapped(before: Line[], { line, at }: Line): Line[] {
  const last = before.at(-1);
  const isRest = last && last.at === at - 1 && /^\p{Ll}/u.test(line) && !/[.!?…]$/u.test(last.line);
  if (!isRest) return [...before, { line, at }];
  return [...before.slice(0, -1), { line: `${last.line}\n${line}`, at }];
}

function stamp(line: string, at: number, context: DateContext): Stamp[] {
  if (line.length > 45) return [];
  const blind = { ...context, reference: null, month: null, near: null };
  const date = findDates(line, blind, 'past').find((one) => one.day) ?? null;
  const time = findTimes(date ? line.replace(date.phrase, ' ') : line)[0];
  // "Jeff 5:21 PM" is a stamp, "Be there at about 6:20" is a message.
  const endsInTime = /^(?:\S+\s+){0,2}\d{1,2}:\d{2}(?:\s*[ap]\.?m\.?)?$/i.test(line);
  return date || (time && endsInTime) ? [{ at, date, time: time?.time ?? null }] : [];
}

function toEvent(
  messages: string[],
  date: DateMention | null,
  time: string | null,
  place: Place,
): ModelEvent {
  return {
    type: 'communication',
    title: `Messages: “${shorten(messages[0]?.replace('\n', ' ') ?? '', 60)}”`,
    description: null,
    local_date: date?.day?.toString() ?? null,
    local_time: time,
    end_date: null,
    end_time: null,
    precision: time ? 'exact' : 'day',
    date_phrase: date?.phrase ?? null,
    location: null,
    basis: 'document',
    participants: [],
    planned: null,
    actual: null,
    sources: messages.slice(0, MOST_MESSAGES).map((quote) => ({ ...place, quote })),
  };
}
