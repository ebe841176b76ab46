/** Cities that go by another name today than the zone's own. */
const RENAMED: Record<string, string> = {
  'Asia/Calcutta': 'Kolkata',
  'Asia/Katmandu': 'Kathmandu',
  'Asia/Rangoon': 'Yangon',
  'Asia/Saigon': 'Ho Chi Minh City',
  'Atlantic/Faeroe': 'Faroe',
  'Europe/Kiev': 'Kyiv',
};

/** The place an IANA zone is named after: "New York" of America/New_York, "UTC−5" of Etc/GMT+5. */
export function zonePlace(timeZone: string): string {
  const offset = /^Etc\/GMT(?:([+-])(\d+))?$/.exec(timeZone);
  // The sign in these names is turned round: Etc/GMT+5 lies west of Greenwich.
  if (offset) return offset[1] ? `UTC${offset[1] === '+' ? '−' : '+'}${offset[2]}` : 'UTC';
  return RENAMED[timeZone] ?? timeZone.split('/').at(-1)?.replaceAll('_', ' ') ?? timeZone;
}

/** A zone as people say it: "New York time"; zones without a place stay as they are. */
export function zoneWords(timeZone: string): string {
  const place = zonePlace(timeZone);
  return timeZone.includes('/') && !place.startsWith('UTC') ? `${place} time` : place;
}

/** A zone in words where it isn't the reader's own; else nothing needs to be said. */
export function otherZone(timeZone: string, readers: string): string | undefined {
  return zoneWords(timeZone) === zoneWords(readers) ? undefined : zoneWords(timeZone);
}
