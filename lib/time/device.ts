import { dayIn } from '@/lib/time/day-in';

/** The IANA zone that this device is set to. */
export function deviceZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone;
}

/** The calendar day that it is where this device is. */
export function deviceToday(): string {
  return dayIn(deviceZone(), new Date());
}
