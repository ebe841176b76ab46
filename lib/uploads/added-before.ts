import { dayIn } from '@/lib/time/day-in';
import { dayParts } from '@/lib/time/days';
import { deviceZone } from '@/lib/time/device';

type Place = { timeZone: string; now: Date };

/** "You already added this on 3 May. That one is used."; with the year where it isn't this one. */
export function addedBefore(instant: string, place: Place = here()): string {
  const day = dayIn(place.timeZone, new Date(instant));
  const today = dayIn(place.timeZone, place.now);
  return `You already added this ${onDay(day, today)}. That one is used.`;
}

function onDay(day: string, today: string): string {
  if (day === today) return 'today';
  const { number, month, year } = dayParts(day);
  return year === dayParts(today).year ? `on ${number} ${month}` : `on ${number} ${month} ${year}`;
}

function here(): Place {
  return { timeZone: deviceZone(), now: new Date() };
}
