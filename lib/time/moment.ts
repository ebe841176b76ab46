import { clock, readsTwelveHours, timeIn } from '@/lib/time/clock';
import { dayIn } from '@/lib/time/day-in';
import { addDays, shortDay } from '@/lib/time/days';
import { deviceZone } from '@/lib/time/device';

type Place = { timeZone: string; twelveHours: boolean; now: Date };

/**
 * An ISO instant as the one who reads it says it: "3:30 pm", "Yesterday, 3:30 pm", "Tue 10 March
 * 2026, 3:30 pm". Without a place, this device's own zone and habits: not for a server.
 */
export function momentWords(instant: string, at: Place = here()): string {
  const { timeZone, twelveHours, now } = at;
  const when = new Date(instant);
  const day = dayIn(timeZone, when);
  const today = dayIn(timeZone, now);
  const time = clock(timeIn(timeZone, when), twelveHours);
  if (day === today) return time;
  if (day === addDays(today, -1)) return `Yesterday, ${time}`;
  return `${shortDay(day)}, ${time}`;
}

function here(): Place {
  const twelveHours = readsTwelveHours(navigator.language);
  return { timeZone: deviceZone(), twelveHours, now: new Date() };
}
