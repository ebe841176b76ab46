import { Temporal } from 'temporal-polyfill';
import type { Day } from '@/lib/extraction/rules/date-context';

const ZONES: [pattern: RegExp, zone: string][] = [
  [/^(?:eastern|e[sd]?t)$/i, 'America/New_York'],
  [/^(?:central|c[sd]t)$/i, 'America/Chicago'],
  [/^(?:mountain|m[sd]t)$/i, 'America/Denver'],
  [/^(?:pacific|p[sd]?t)$/i, 'America/Los_Angeles'],
  [/^(?:gmt|bst|uk|london)$/i, 'Europe/London'],
  [/^(?:cet|cest|paris|berlin)$/i, 'Europe/Berlin'],
  [/^(?:dubai)$/i, 'Asia/Dubai'],
  [/^(?:india|indian|ist)$/i, 'Asia/Kolkata'],
  [/^(?:sydney|melbourne|aes?t|aedt)$/i, 'Australia/Sydney'],
  [/^(?:nz|nzs?t|nzdt|auckland)$/i, 'Pacific/Auckland'],
  [/^utc$/i, 'UTC'],
];
const SHORT =
  '(?:E[SD]?T|C[SD]T|M[SD]T|P[SD]?T|GMT|BST|CEST|CET|IST|AES?T|AEDT|NZS?T|NZDT|UTC|Eastern|Central|Mountain|Pacific)';
const NAMED = new RegExp(
  `^[\\s,(]*(${SHORT})\\b(?:\\s+time)?|^[\\s,(]*(\\p{Lu}\\p{L}+)\\s+time\\b`,
  'u',
);
const ELSEWHERE =
  /^[\s,(]*(?:(?:his|her|their) (?:time|end|side)|over there|there\b|for (?:him|her|them)\b)/i;

/** Whose clock a time is on, by the words after it: null is the writer's own. */
export function saidZone(after: string): string | null {
  if (ELSEWHERE.test(after)) return 'elsewhere';
  const match = after.match(NAMED);
  const name = match?.[1] ?? match?.[2];
  if (!name) return null;
  return ZONES.find(([pattern]) => pattern.test(name))?.[1] ?? 'elsewhere';
}

export type Moment = { day: Day; time: string };

/** The same moment on another clock on the wall. */
export function onClockOf(moment: Moment, from: string, to: string): Moment {
  const there = at(moment, from).withTimeZone(to);
  return momentOf(there);
}

/** So many minutes later, across a change of the clocks too. */
export function later(moment: Moment, minutes: number, zone: string): Moment {
  return momentOf(at(moment, zone).add({ minutes }));
}

/** Whether a clock on the wall shows this time on that day: not in the hour that is skipped. */
export function exists(moment: Moment, zone: string): boolean {
  return momentOf(at(moment, zone)).time === moment.time;
}

function at({ day, time }: Moment, zone: string): Temporal.ZonedDateTime {
  return day.toZonedDateTime({ timeZone: zone, plainTime: Temporal.PlainTime.from(time) });
}

function momentOf(zoned: Temporal.ZonedDateTime): Moment {
  return {
    day: zoned.toPlainDate(),
    time: zoned.toPlainTime().toString({ smallestUnit: 'minute' }),
  };
}
