import * as chrono from 'chrono-node';
import type { Temporal } from 'temporal-polyfill';

type Day = Temporal.PlainDate;

const PARSERS = [
  ...[chrono.es, chrono.fr, chrono.de, chrono.pt, chrono.nl, chrono.it, chrono.sv, chrono.fi],
  ...[chrono.ru, chrono.uk, chrono.vi, chrono.ja, chrono.zh],
];

/**
 * Whether a day may be what a phrase names in a language that our own rules don't read, counted back
 * from one of the references. It can only agree: which language it is, isn't known.
 */
export function isSaidElsewhere(phrase: string, day: Day, references: Day[]): boolean {
  return references.some(({ year, month, day: of }, at) => {
    // As in the rules: its clock is the wall clock taken as UTC.
    const instant = new Date(Date.UTC(year, month - 1, of, 12));
    const reference = references[at] ?? day;
    return PARSERS.some((parser) =>
      parser.parse(phrase, { instant, timezone: 0 }).some(({ start }) => {
        if (start.isCertain('day')) {
          const isSame = start.get('month') === day.month && start.get('day') === day.day;
          return isSame && (!start.isCertain('year') || start.get('year') === day.year);
        }
        const back = day.until(reference).days;
        const isWeekday = start.isCertain('weekday') && start.get('weekday') === day.dayOfWeek % 7;
        return isWeekday && back >= 0 && back <= 7;
      }),
    );
  });
}
