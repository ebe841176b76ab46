import { expect, test } from 'vitest';
import { groundPeople } from '@/lib/extraction/ground-people';
import type { KnownPerson } from '@/lib/extraction/input';
import type { ModelEvent } from '@/lib/extraction/schema';
import { sourcesOf } from '@/lib/extraction/sources';

const sources = sourcesOf({
  ...{ text: 'Ms. Okoro and my mom saw it.', referenceDate: null, timeZone: 'UTC', people: [] },
  ...{ locale: 'en', writtenAt: '2026-03-10T00:00:00Z', evidence: [] },
});
const known: KnownPerson[] = [
  { name: 'Marcus Reed', aliases: ['Marc', 'dad'], role: 'co_parent' },
  { name: 'Nora Ellis', aliases: [], role: 'child' },
  { name: 'Theo Ellis', aliases: [], role: 'child' },
  { name: 'Dana', aliases: [], role: 'self' },
];
const people = (...claimed: ModelEvent['participants']) => groundPeople(claimed, known, sources);

test.each(['Marcus Reed', 'marc', 'Dad', 'Marcus', 'my ex-husband', 'co-parent'])(
  '%s is somebody whom the case knows',
  (name) => {
    expect(people({ name, role: 'other' })).toEqual([{ name: 'Marcus Reed', role: 'co_parent' }]);
  },
);

test.each(['my ex', 'the kids’ dad', "Nora's father", 'their dad'])(
  '%s is the other parent, whom the case knows',
  (name) => {
    expect(people({ name, role: 'other' })).toEqual([{ name: 'Marcus Reed', role: 'co_parent' }]);
  },
);

test('“Leo’s dad” is nobody whom the case knows', () => {
  expect(people({ name: 'Leo’s dad', role: 'other' })).toEqual([]);
});

test('a word that may mean two people maps to neither', () => {
  expect(people({ name: 'child', role: 'child' })).toEqual([]);
  expect(people({ name: 'Ellis', role: 'child' })).toEqual([]);
});

test('the writer is Me, by whatever word; nobody else becomes the writer', () => {
  for (const name of ['I', 'Me', 'the writer', 'Dana']) {
    expect(people({ name, role: 'other' })).toEqual([{ name: 'Me', role: 'self' }]);
  }
  expect(people({ name: 'Marcus', role: 'self' })).toEqual([
    { name: 'Marcus Reed', role: 'co_parent' },
  ]);
});

test('others must be called by a word of the sources, everybody is there once', () => {
  expect(
    people(
      { name: 'ms. okoro', role: 'witness' },
      { name: 'my mom', role: 'other' },
      { name: 'Officer Smith', role: 'professional' },
      { name: 'Nora', role: 'child' },
      { name: 'Nora Ellis', role: 'child' },
    ),
  ).toEqual([
    { name: 'ms. okoro', role: 'witness' },
    { name: 'my mom', role: 'other' },
    { name: 'Nora Ellis', role: 'child' },
  ]);
});
