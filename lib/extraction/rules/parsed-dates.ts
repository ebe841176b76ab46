import * as chrono from 'chrono-node';
import type { DateContext, Day, Direction, Resolved } from '@/lib/extraction/rules/date-context';
import { blank } from '@/lib/extraction/rules/mask';
import { nearestYear, withWeekday } from '@/lib/extraction/rules/numeric-dates';
import { A_MONTH, exactDay } from '@/lib/extraction/rules/weekdays';

/** Words and figures that the parser would take for dates or times. */
const FALSE_HITS =
  /(?<!\d(?:st|nd|rd|th)?\s(?:of\s)?)\b(?:sat|sun|mon|wed|may|march|second|now)\b(?!\.?,?\s+\d)|\b(?:for|in|about|exactly)?\s*\S+\s+(?:hours?|minutes?|mins?|seconds?)\b(?:\s+(?:later|ago|before|after))?|\d{1,2}:\d{2}|\blast\s+days?\b|\b(?:for|of|every|after|over)\s+(?:the (?:last|past) )?(?:\w+\s+)?(?:days|weeks|months|years)\b/gi;
/** Without any of these the parser, which is slow, finds no day. */
const MAY_NAME_A_DAY =
  /\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|\b(?:ago|yesterday|tomorrow|tmrw?|day|days|weeks?|fortnight|months?|years?|next|last|now)\b|\d(?:st|nd|rd|th)\b/i;
const OPTION_TAG = /relative|casual/i;

type Parsed = { phrase: string; start: number; resolve: (direction: Direction) => Resolved | null };

/**
 * What the general parser finds in the words that our own rules left: "two weeks ago", "April 3rd".
 * Its clock is the wall clock taken as UTC: a zone in its reference is ignored, and Date objects
 * would drag in the server's zone. Only the components are read.
 */
export function parsedDates(text: string, context: DateContext): Parsed[] {
  if (!MAY_NAME_A_DAY.test(text)) return [];
  const { reference } = context;
  const base = reference ?? { year: 2000, month: 1, day: 1 };
  const instant = new Date(Date.UTC(base.year, base.month - 1, base.day, 12));
  const parser = context.dayFirst ? chrono.en.GB : chrono.en;
  const clean = blank(text, FALSE_HITS);
  const found = parser
    .parse(clean, { instant, timezone: 0 })
    .flatMap(({ start: parts, ...result }) => {
      if (!parts.isCertain('day')) return [];
      const phrase = result.text.replace(/[\s,(]+$/, '');
      const isRelative = [...parts.tags()].some((tag) => OPTION_TAG.test(tag));
      const [year, month, day] = [parts.get('year'), parts.get('month'), parts.get('day')];
      const named = parts.isCertain('weekday') ? (parts.get('weekday') ?? 0) || 7 : null;
      const resolve = (direction: Direction): Resolved | null => {
        const written = exactDay(year ?? 0, month ?? 0, day ?? 0);
        if (isRelative) return { day: reference ? written : null };
        const settled = settle(month ?? 0, day ?? 0, parts.isCertain('year') ? year : null);
        // "Tuesday, November 13" where the 13th is a Friday may mean two days.
        const isTorn = settled && named !== null && settled.dayOfWeek !== named;
        return isTorn
          ? { day: settled, options: withWeekday(settled, named) }
          : settled || !reference
            ? { day: settled }
            : null;

        function settle(m: number, d: number, y: number | null): Day | null {
          if (y !== null) return exactDay(y, m, d);
          return reference ? nearestYear(m, d, reference, direction) : null;
        }
      };
      return [{ phrase, start: result.index, resolve }];
    });
  return [...found, ...impossible(clean)];
}

const MONTH = `(${A_MONTH})`;
const LENGTHS: Record<string, number> = { feb: 29, apr: 30, jun: 30, sep: 30, nov: 30 };

/** "February 30": named like a day, but there is none. */
function impossible(text: string): Parsed[] {
  const pattern = new RegExp(
    `\\b(?:on\\s+)?(?:${MONTH}\\s+(\\d{1,2})(?:st|nd|rd|th)?|(\\d{1,2})(?:st|nd|rd|th)?\\s+(?:of\\s+)?${MONTH})\\b(?!:)`,
    'gi',
  );
  return [...text.matchAll(pattern)].flatMap((match) => {
    const name = (match[1] ?? match[4] ?? '').slice(0, 3).toLowerCase();
    const day = Number(match[2] ?? match[3]);
    if (day <= (LENGTHS[name] ?? 31) || day > 39) return [];
    return [
      { phrase: match[0], start: match.index, resolve: () => ({ day: null, isImpossible: true }) },
    ];
  });
}
