/** Whether people with this locale read 3:30 pm (true) or 15:30 (false). */
export function readsTwelveHours(locale: string): boolean {
  try {
    return new Intl.DateTimeFormat(locale, { hour: 'numeric' }).resolvedOptions().hour12 ?? false;
  } catch {
    return false;
  }
}

/** A wall time "15:30" or "15:30:00" as people write it: "3:30 pm", or "15:30". */
export function clock(time: string, twelveHours: boolean): string {
  const [hours = '0', minutes = '00'] = time.split(':');
  if (!twelveHours) return `${hours.padStart(2, '0')}:${minutes}`;
  const hour = Number(hours);
  return `${hour % 12 || 12}:${minutes} ${hour < 12 ? 'am' : 'pm'}`;
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** The wall time, "HH:MM", that an instant falls on in an IANA zone. */
export function timeIn(timeZone: string, instant: Date): string {
  const format =
    formats.get(timeZone) ??
    new Intl.DateTimeFormat('sv-SE', {
      timeZone,
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
    });
  formats.set(timeZone, format);
  return format.format(instant);
}
