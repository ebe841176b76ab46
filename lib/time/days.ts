const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
const DAY_MS = 86_400_000;

/** The parts of a calendar day (YYYY-MM-DD) in words; a day has no zone. */
export function dayParts(day: string) {
  const date = new Date(`${day}T00:00:00Z`);
  return {
    weekday: WEEKDAYS[date.getUTCDay()] ?? '',
    number: date.getUTCDate(),
    month: MONTHS[date.getUTCMonth()] ?? '',
    year: date.getUTCFullYear(),
  };
}

/** "Tuesday 10 March 2026" */
export function longDay(day: string): string {
  const { weekday, number, month, year } = dayParts(day);
  return `${weekday} ${number} ${month} ${year}`;
}

/** "Tue 10 March 2026" */
export function shortDay(day: string): string {
  const { weekday, number, month, year } = dayParts(day);
  return `${weekday.slice(0, 3)} ${number} ${month} ${year}`;
}

/** "March 2026" */
export function monthOf(day: string): string {
  const { month, year } = dayParts(day);
  return `${month} ${year}`;
}

/** The day so many days later (or earlier). */
export function addDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
}

/** How many days lie between two days. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY_MS);
}

/** "the same day", "1 day later"; null where the day isn't certain or lies ahead. */
export function lagWords(about: string | null, written: string): string | null {
  if (!about) return null;
  const days = daysBetween(about, written);
  if (days < 0) return null;
  if (days === 0) return 'the same day';
  return days === 1 ? '1 day later' : `${days} days later`;
}
