import { Temporal } from 'temporal-polyfill';

export type Cron = {
  minutes: Set<number>;
  hours: Set<number>;
  days: Set<number>;
  months: Set<number>;
  weekdays: Set<number>;
  /** Both day fields are restricted: then either of them may match (the rule of crontab(5)). */
  eitherDay: boolean;
};

const monthNames = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const dayNames = 'sun mon tue wed thu fri sat'.split(' ');

/** Parses a five-field cron expression as in crontab(5). Throws one sentence when it isn't one. */
export function parseCron(expression: string): Cron {
  const fields = expression.trim().toLowerCase().split(/\s+/);
  const [minute, hour, day, month, weekday] = fields;
  if (fields.length !== 5 || !minute || !hour || !day || !month || !weekday) {
    throw new Error(`"${expression}" is not a cron expression of five fields`);
  }
  const weekdays = parseField(weekday, 0, 7, dayNames, 0);
  if (weekdays.delete(7)) weekdays.add(0);
  return {
    minutes: parseField(minute, 0, 59),
    hours: parseField(hour, 0, 23),
    days: parseField(day, 1, 31),
    months: parseField(month, 1, 12, monthNames, 1),
    weekdays,
    eitherDay: !day.startsWith('*') && !weekday.startsWith('*'),
  };
}

function parseField(field: string, min: number, max: number, names: string[] = [], first = 0) {
  const values = new Set<number>();
  for (const part of field.split(',')) {
    const match = /^(\*|\w+)(?:-(\w+))?(?:\/(\d+))?$/.exec(part);
    const from = match?.[1] === '*' ? min : numberOf(match?.[1], names, first);
    const open = match?.[1] === '*' || match?.[3] !== undefined;
    const to = match?.[2] ? numberOf(match[2], names, first) : open ? max : from;
    const step = Number(match?.[3] ?? 1);
    if (!match || !(from >= min && from <= to && to <= max && step > 0)) {
      throw new Error(`"${part}" is not a cron field between ${min} and ${max}`);
    }
    for (let value = from; value <= to; value += step) values.add(value);
  }
  return values;
}

function numberOf(text: string | undefined, names: string[], first: number): number {
  const index = names.indexOf(text ?? '');
  return index >= 0 ? index + first : Number(text);
}

/**
 * The first moment after `after` that the expression names in the time zone (IANA). Local times
 * that a clock change skips don't occur; those it repeats occur twice. Throws when there is none
 * within five years.
 */
export function nextTick(cron: Cron, timeZone: string, after: Date): Date {
  let at = Temporal.Instant.fromEpochMilliseconds(after.getTime())
    .toZonedDateTimeISO(timeZone)
    .add({ minutes: 1 })
    .with({ second: 0, millisecond: 0, microsecond: 0, nanosecond: 0 });
  const end = at.add({ years: 5 });
  while (Temporal.ZonedDateTime.compare(at, end) < 0) {
    if (!cron.months.has(at.month) || !matchesDay(cron, at)) {
      at = at.startOfDay().add({ days: 1 }).startOfDay();
    } else if (!cron.hours.has(at.hour)) {
      at = at.add({ minutes: 60 - at.minute });
    } else if (!cron.minutes.has(at.minute)) {
      at = at.add({ minutes: 1 });
    } else {
      return new Date(at.epochMilliseconds);
    }
  }
  throw new Error('The cron expression names no moment');
}

function matchesDay(cron: Cron, at: Temporal.ZonedDateTime): boolean {
  const day = cron.days.has(at.day);
  const weekday = cron.weekdays.has(at.dayOfWeek % 7);
  return cron.eitherDay ? day || weekday : day && weekday;
}
