/** The calendar day, YYYY-MM-DD, that an instant falls on in an IANA zone. */
export function dayIn(timeZone: string, instant: Date): string {
  // Swedish writes days as ISO 8601 does.
  return new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' }).format(instant);
}
