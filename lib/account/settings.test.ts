import { describe, expect, it } from 'vitest';
import { isTimeZone } from '@/lib/time/zone';
import { isLocale, regionPreview, regions } from './regions';
import { profileInput } from './schema';
import { zoneGroups } from './zones';

describe('time zones', () => {
  it('are listed by continent, with the one in use even where this runtime calls it otherwise', () => {
    const groups = new Map(zoneGroups('Asia/Kolkata'));
    expect([...groups.keys()].at(-1)).toBe('Other');
    expect(groups.get('America')).toContainEqual({ value: 'America/New_York', place: 'New York' });
    expect(groups.get('Asia')).toContainEqual({ value: 'Asia/Kolkata', place: 'Kolkata' });
    expect(groups.get('Other')).toEqual([{ value: 'UTC', place: 'UTC' }]);
  });

  it('are all such as can be saved', () => {
    const listed = zoneGroups('UTC').flatMap(([, zones]) => zones.map(({ value }) => value));
    expect(listed.filter((zone) => !isTimeZone(zone))).toEqual([]);
  });

  it.each(['Mars/Olympus', '', '+02:00', 'America/New York'])('%j is none', (zone) => {
    expect(isTimeZone(zone)).toBe(false);
  });
});

describe('regions', () => {
  it('go by the country, and by the language where it isn’t English', () => {
    const names = regions('en').map(({ name }) => name);
    expect(names).toContain('United Kingdom');
    expect(names).toContain('Mexico (Spanish)');
    expect(names).toContain('English');
  });

  it('say what they change', () => {
    expect(regionPreview('en-US', 'America/New_York')).toMatch(/March 4\. .* 3:30 pm\.$/);
    expect(regionPreview('de-DE', 'Europe/Berlin')).toMatch(/3 April\. .* 15:30\.$/);
  });

  it('are tags that dates can be written by', () => {
    expect(isLocale('en-GB')).toBe(true);
    expect(isLocale('not a locale')).toBe(false);
    expect(isLocale('zz-ZZ')).toBe(false);
  });
});

it('says which field of a profile can’t be saved', () => {
  const given = { name: 'x'.repeat(121), timeZone: 'Mars/Olympus', locale: '_' };
  const parsed = profileInput.safeParse(given);
  expect(parsed.error?.issues.map(({ path }) => path[0])).toEqual(['name', 'timeZone', 'locale']);
});
