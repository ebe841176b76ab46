import type { ModelEvent, Precision } from '@/lib/extraction/schema';

/** When an event was, in local wall time, as far as the words say. */
export type When = {
  eventDate: string | null;
  startTime: string | null;
  endDate: string | null;
  endTime: string | null;
  precision: Precision;
  plannedAt: string | null;
  actualAt: string | null;
};

/** YYYY-MM-DD if that day exists in the calendar, else null. */
export function realDay(value: string | null): string | null {
  const match = value?.match(/^(\d{4})-(\d{2})-(\d{2})$/);
  if (!match) return null;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const date = new Date(Date.UTC(year, month - 1, day));
  const exists = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return exists && year >= 1900 && year <= 2200 ? (value ?? null) : null;
}

/** HH:MM on a 24-hour clock, else null; an offset or seconds make it null. */
export function realTime(value: string | null): string | null {
  return value && /^(?:[01]\d|2[0-3]):[0-5]\d$/.test(value) ? value : null;
}

/** YYYY-MM-DDTHH:MM without an offset, else null. */
export function realMoment(value: string | null): string | null {
  const [day, time, ...rest] = value?.split('T') ?? [];
  if (rest.length > 0 || !realDay(day ?? null) || !realTime(time ?? null)) return null;
  return value;
}

/**
 * Makes a model's dates consistent, dropping what isn't a date: without a day there is no time, and
 * precision says no more than what is left.
 */
export function settleWhen(event: ModelEvent): When {
  const eventDate = realDay(event.local_date);
  const moments = { plannedAt: realMoment(event.planned), actualAt: realMoment(event.actual) };
  if (!eventDate) {
    const nothing = { eventDate, startTime: null, endDate: null, endTime: null };
    return { ...nothing, ...moments, precision: 'unknown' };
  }
  const startTime = realTime(event.local_time);
  const end = realDay(event.end_date);
  const endDate = end && end >= eventDate ? end : null;
  const time = realTime(event.end_time);
  const isBackwards = time && (endDate ?? eventDate) === eventDate && startTime && time < startTime;
  return {
    eventDate,
    startTime,
    endDate,
    endTime: isBackwards ? null : time,
    precision: settlePrecision(event.precision, startTime),
    ...moments,
  };
}

function settlePrecision(claimed: Precision, time: string | null): Precision {
  if (claimed === 'approximate') return 'approximate';
  return time ? 'exact' : 'day';
}
