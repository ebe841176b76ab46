import { createHash } from 'node:crypto';
import { AUTUMN } from './autumn.ts';
import type { SampleEntry } from './entry.ts';
import { SUMMER } from './summer.ts';

/** The zone that the invented family lives in. */
export const ZONE = 'America/New_York';

/** The whole case, the oldest first. */
export const ENTRIES: SampleEntry[] = [...SUMMER, ...AUTUMN];

/** The day of an entry, YYYY-MM-DD, as seen from `now`. */
export function dayOf({ weeksAgo, weekday }: SampleEntry, now: Date): string {
  const day = new Date(`${now.toISOString().slice(0, 10)}T12:00:00Z`);
  const monday = day.getUTCDate() - ((day.getUTCDay() + 6) % 7);
  day.setUTCDate(monday - weeksAgo * 7 + weekday - 1);
  return day.toISOString().slice(0, 10);
}

/** The same id for the same entry of the same account: loading twice makes one case. */
export function idOf(userId: string, index: number): string {
  const hash = createHash('sha256').update(`daylight sample ${userId} ${index}`).digest('hex');
  const [a, b, c, d, e] = [
    hash.slice(0, 8),
    hash.slice(8, 12),
    hash.slice(13, 16),
    hash.slice(17, 20),
    hash.slice(20, 32),
  ];
  return `${a}-${b}-4${c}-8${d}-${e}`;
}
