import { zonePlace } from '@/lib/time/zone-name';

export type Zone = { value: string; place: string };

/** All zones by continent, places in order; `current` is among them whatever it is. */
export function zoneGroups(current: string): [continent: string, zones: Zone[]][] {
  const known = Intl.supportedValuesOf('timeZone').filter((zone) => zone.includes('/'));
  const groups = Object.groupBy(
    [...new Set([...known, 'UTC', current])].map((value) => ({ value, place: zonePlace(value) })),
    ({ value }) => (/^Etc\/|^[^/]+$/.test(value) ? 'Other' : (value.split('/')[0] ?? 'Other')),
  );
  return Object.entries(groups)
    .map(([name, zones = []]): [string, Zone[]] => [
      name,
      zones.sort((a, b) => a.place.localeCompare(b.place, 'en')),
    ])
    .sort(([a], [b]) => Number(a === 'Other') - Number(b === 'Other') || a.localeCompare(b, 'en'));
}
