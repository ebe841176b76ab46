const formats = new Map<string, Intl.DateTimeFormat>();

/** The calendar day, YYYY-MM-DD, that an instant falls on in an IANA zone. */
export function dayIn(timeZone: string, instant: Date): string {
  // Making one costs more than a hundred answers of it, and a list asks for each of its lines.
  const format =
    formats.get(timeZone) ??
    // Swedish writes days as ISO 8601 does.
    new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' });
  formats.set(timeZone, format);
  return format.format(instant);
}
