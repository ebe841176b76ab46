import { expect, test } from 'vitest';
import type { KnownPerson } from '@/lib/extraction/input';
import { participants } from '@/lib/extraction/rules/people';

const marcus: KnownPerson = { name: 'Marcus Reed', aliases: ['Marc'], role: 'co_parent' };
const nora: KnownPerson = { name: 'Nora', aliases: ['Nonny'], role: 'child' };
const will: KnownPerson = { name: 'Will Baker', aliases: [], role: 'witness' };
const may: KnownPerson = { name: 'May', aliases: [], role: 'child' };
const known = [marcus, nora, will];

const who = (text: string, people = known, hasWriter = true) =>
  participants(text, people, hasWriter).map(({ name }) => name);

test.each([
  'Marcus came late.',
  'marcus came late.',
  'Marc picked them up.',
  'My ex came late.',
  'my ex-husband was late',
  'The kids’ dad was late.',
  "Nora's dad was late.",
  'Their father was late again.',
])('%s is about the co-parent whom the case knows', (text) => {
  expect(who(text)).toContain('Marcus Reed');
});

test.each([
  'My ex’s mother came.',
  'Leo’s dad was late.',
  'Marcella came late.',
  'The other parents came.',
  'He came late.',
])('%s names nobody whom the case knows as co-parent', (text) => {
  expect(who(text)).not.toContain('Marcus Reed');
});

test('“my ex” in a letter is somebody else’s, and with two co-parents it is nobody’s', () => {
  expect(who('My ex was late.', known, false)).toEqual([]);
  const two = [marcus, { ...marcus, name: 'Jo Hart', aliases: [] }];
  expect(who('My ex was late.', two)).toEqual([]);
});

test('a first name that two people have stays what it is', () => {
  const two = [
    marcus,
    { name: 'Marcus Bell', aliases: ['Coach Bell'], role: 'professional' as const },
  ];
  expect(participants('Marcus said no.', two, true)).toEqual([{ name: 'Marcus', role: 'other' }]);
  expect(who('Coach Bell said no.', two)).toEqual(['Marcus Bell']);
});

test('a name that is also a word counts with its capital only', () => {
  expect(who('he will not come, and May is far')).toEqual([]);
  expect(who('Will he come?')).toEqual([]);
  expect(who('Will told me.')).toEqual(['Me', 'Will Baker']);
  expect(who('We saw that Will Baker left.')).toContain('Will Baker');
  expect(who('We told Will to wait.')).toContain('Will Baker');
  const family = [...known, may];
  expect(who('On 3 May we went out.', family)).not.toContain('May');
  expect(who('We had it in May 2026.', family)).not.toContain('May');
  expect(who('We met and May cried.', family)).toContain('May');
});

test('an alias as “Dad” is the other parent, not the writer’s own', () => {
  const people = [{ ...marcus, aliases: ['dad'] }];
  expect(who('Dad was late.', people)).toContain('Marcus Reed');
  expect(who('My dad was late.', people)).toEqual([]);
});
