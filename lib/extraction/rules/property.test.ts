import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { extract } from '@/lib/extraction/extract';
import { offlineModel } from '@/lib/extraction/offline';
import type { DateContext } from '@/lib/extraction/rules/date-context';
import { findDates } from '@/lib/extraction/rules/dates';
import { findTimes } from '@/lib/extraction/rules/times';

const RUNS = { numRuns: 60 };
const ZONES = ['Pacific/Auckland', 'Asia/Kolkata', 'America/Los_Angeles', 'Europe/London'];
const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

const aDay = fc
  .integer({ min: 0, max: 20_000 })
  .map((days) => Temporal.PlainDate.from('1990-01-01').add({ days }));
const contextOf = (reference: Temporal.PlainDate, dayFirst = false): DateContext => ({
  ...{ reference, dayFirst, month: null, near: null },
});
const only = (text: string, context: DateContext, direction: 'past' | 'future' = 'past') =>
  findDates(text, context, direction)[0]?.day?.toString();

test('a weekday is within a week before, or ahead for deadlines', () => {
  fc.assert(
    fc.property(aDay, fc.constantFrom(...WEEKDAYS), (reference, name) => {
      const past = Temporal.PlainDate.from(only(`${name} he came`, contextOf(reference)) ?? '');
      const ahead = Temporal.PlainDate.from(
        only(`by ${name}`, contextOf(reference), 'future') ?? '',
      );
      expect(WEEKDAYS[past.dayOfWeek - 1]).toBe(name);
      expect(WEEKDAYS[ahead.dayOfWeek - 1]).toBe(name);
      expect(past.until(reference).days).toBeLessThan(7);
      expect(Temporal.PlainDate.compare(past, reference)).toBeLessThanOrEqual(0);
      expect(Temporal.PlainDate.compare(ahead, reference)).toBeGreaterThanOrEqual(0);
    }),
    RUNS,
  );
});

test('a written date is read back in either order, whatever the reference day', () => {
  fc.assert(
    fc.property(aDay, aDay, fc.boolean(), (day, reference, dayFirst) => {
      const [one, two] = dayFirst ? [day.day, day.month] : [day.month, day.day];
      const written = `He came on ${one}/${two}/${day.year}.`;
      expect(only(written, contextOf(reference, dayFirst))).toBe(day.toString());
      expect(only(`On ${day.toString()} he came`, contextOf(reference))).toBe(day.toString());
    }),
    // Every run draws its own days; 24/7 was one of those that once weren't read.
    {
      ...RUNS,
      examples: [
        [Temporal.PlainDate.from('2021-07-24'), Temporal.PlainDate.from('2021-08-01'), true],
      ],
    },
  );
});

test('days ago are counted on the calendar', () => {
  fc.assert(
    fc.property(aDay, fc.integer({ min: 2, max: 60 }), (reference, days) => {
      const wanted = reference.subtract({ days }).toString();
      expect(only(`${days} days ago he came`, contextOf(reference))).toBe(wanted);
    }),
    RUNS,
  );
});

test('a clock time with its half of the day is the same on 24 hours', () => {
  const hour = fc.integer({ min: 1, max: 12 });
  const minute = fc.integer({ min: 0, max: 59 });
  fc.assert(
    fc.property(hour, minute, fc.constantFrom('am', 'pm'), (h, m, half) => {
      const said = findTimes(`at ${h}:${String(m).padStart(2, '0')} ${half}`)[0]?.time;
      const hours = (h % 12) + (half === 'pm' ? 12 : 0);
      expect(said).toBe(`${String(hours).padStart(2, '0')}:${String(m).padStart(2, '0')}`);
    }),
    RUNS,
  );
});

test('what is said of today is of the reference day, in every zone', async () => {
  const model = offlineModel();
  await fc.assert(
    fc.asyncProperty(aDay, fc.constantFrom(...ZONES), async (day, timeZone) => {
      const writtenAt = day.toZonedDateTime({ timeZone, plainTime: '23:50' }).toInstant();
      const { events } = await extract(
        {
          text: 'He dropped Nora off today at 6 pm.',
          ...{ referenceDate: day.toString(), timeZone, writtenAt: writtenAt.toString() },
          ...{ people: [], locale: 'en', evidence: [] },
        },
        model,
      );
      expect(events.map((one) => [one.eventDate, one.startTime])).toEqual([
        [day.toString(), '18:00'],
      ]);
    }),
    { numRuns: 20 },
  );
});
