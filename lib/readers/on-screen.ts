import type { ReadDate } from '@/lib/readers/schema';

const MONTH =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
const DAY = '(?:mon|tue|tues|wed|wednes|thu|thur|thurs|fri|sat|satur|sun)(?:day)?';
const DATE = new RegExp(
  [
    `(?:\\b${DAY}[,.]?\\s+)?\\b${MONTH}\\.?\\s+\\d{1,2}(?:st|nd|rd|th)?\\b(?:,?\\s+\\d{4}\\b)?`,
    `(?:\\b${DAY}[,.]?\\s+)?\\b\\d{1,2}(?:st|nd|rd|th)?\\s+${MONTH}\\b\\.?(?:,?\\s+\\d{4}\\b)?`,
    '\\b\\d{4}-\\d{2}-\\d{2}\\b',
    '\\b\\d{1,2}[/.]\\d{1,2}[/.](?:\\d{4}|\\d{2})\\b',
  ].join('|'),
  'gi',
);
const AT_MOST = 20;

/** The dates that can be seen in a text, each once, verbatim and in order; nothing is guessed. */
export function datesOnScreen(text: string): ReadDate[] {
  const found = new Set(Array.from(text.matchAll(DATE), (match) => match[0].replace(/\s+/g, ' ')));
  return [...found].slice(0, AT_MOST).map((value) => ({ origin: 'on_screen', value }));
}
