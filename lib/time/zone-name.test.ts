import { expect, test } from 'vitest';
import { otherZone, zonePlace, zoneWords } from './zone-name';

test.each([
  ['America/New_York', 'New York time'],
  ['America/Argentina/Buenos_Aires', 'Buenos Aires time'],
  ['Asia/Calcutta', 'Kolkata time'],
  ['Etc/GMT+5', 'UTC−5'],
  ['Etc/GMT-10', 'UTC+10'],
  ['UTC', 'UTC'],
  ['EST5EDT', 'EST5EDT'],
])('%s is called %s', (zone, words) => {
  expect(zoneWords(zone)).toBe(words);
});

test('a list of zones names places alone', () => {
  expect(zonePlace('Europe/Berlin')).toBe('Berlin');
});

test('a zone is named only where the reader is in another', () => {
  expect(otherZone('America/New_York', 'Europe/Berlin')).toBe('New York time');
  expect(otherZone('Europe/Berlin', 'Europe/Berlin')).toBeUndefined();
  expect(otherZone('Asia/Calcutta', 'Asia/Kolkata')).toBeUndefined();
});
