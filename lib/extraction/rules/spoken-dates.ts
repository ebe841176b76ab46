import { type DateRule, dateRule } from '@/lib/extraction/rules/date-context';
import { nearestYear, withWeekday } from '@/lib/extraction/rules/numeric-dates';
import {
  A_MONTH,
  dayOfMonth,
  exactDay,
  monthNumber,
  ORDINAL,
  ordinalNumber,
  WEEKDAY_OR_SHORT,
  weekdayNumber,
} from '@/lib/extraction/rules/weekdays';

const NUMBER = '(?:st|nd|rd|th)?\\b(?!:)';

/** As people say them: "March third", "Tuesday, May the 3rd", "the twenty-first of October". */
export const spokenRules: DateRule[] = [
  dateRule(
    `(?:\\b${WEEKDAY_OR_SHORT}\\.?,?\\s+)?(?:(${A_MONTH})\\s+(?:(${ORDINAL})|the\\s+(?:(${ORDINAL})|(\\d{1,2})${NUMBER}))|\\b(?:the\\s+)?(${ORDINAL})\\s+of\\s+(${A_MONTH}))(?:,?\\s+(\\d{4})\\b)?`,
    ([weekday, before, word, theWord, figure, first, after, year], { reference }, direction) => {
      const spoken = word ?? theWord ?? first;
      const number = spoken ? ordinalNumber(spoken) : Number(figure);
      const month = monthNumber(before ?? after);
      // "He may first ask" and "they march third" name no day.
      const isVerb = word !== undefined && /^(?:may|march)$/.test(before ?? '');
      if (isVerb || number > 31) return null;
      const day = year
        ? exactDay(Number(year), month, number)
        : reference && nearestYear(month, number, reference, direction);
      const named = weekdayNumber(weekday);
      return day && named > 0 && day.dayOfWeek !== named
        ? { day, options: withWeekday(day, named) }
        : { day };
    },
  ),
  // "On the third he came late"; not "on the third floor", "on the first try".
  dateRule(
    `\\bon\\s+the\\s+(${ORDINAL})(?=\\s*(?:[.,;!]|$)|\\s+(?:he|she|they|i|we|it|and|but|at|around|my|his|her|our)\\b)`,
    ([word = ''], context, direction) => ({
      day: dayOfMonth(ordinalNumber(word), context, direction),
    }),
  ),
];
