import { expect, test } from 'vitest';
import type { KnownPerson } from '@/lib/people/person';
import { nextQuestion } from './next-question';

const person = (name: string, role: KnownPerson['role']): KnownPerson => ({
  ...{ id: name, name, aliases: [], role, initials: null, birthYear: null },
});
const told = (...names: string[]) => names.map((name) => ({ name, role: 'other' as const }));
const facts = { names: told(), people: [] as KnownPerson[], number: '', skipped: [] as string[] };
const kind = (change: Partial<typeof facts>) => nextQuestion({ ...facts, ...change })?.kind ?? null;

test('asks first for the name that events tell of most', () => {
  const names = told('Leo', 'Marcus', 'Marcus');
  expect(nextQuestion({ ...facts, names })).toEqual({
    ...{ kind: 'who', key: 'who:marcus', name: 'Marcus', coParent: null },
  });
  expect(nextQuestion({ ...facts, names, skipped: ['who:marcus'] })).toMatchObject({ name: 'Leo' });
});

test('a name may be another one of the co-parent who is known', () => {
  const marcus = person('Marcus Reed', 'co_parent');
  const question = nextQuestion({ ...facts, names: told('Bear'), people: [marcus] });
  expect(question).toMatchObject({ kind: 'who', name: 'Bear', coParent: marcus });
});

test('then for what isn’t known, one after the other, and then for nothing', () => {
  expect(kind({})).toBe('co_parent');
  const people = [person('Marcus', 'co_parent')];
  expect(kind({ people })).toBe('child');
  expect(kind({ people: [...people, person('Nora', 'child')] })).toBe('number');
  expect(kind({ people, skipped: ['child'], number: 'F-12' })).toBeNull();
  expect(kind({ skipped: ['co_parent', 'child', 'number'] })).toBeNull();
});

test('asks about no title and no relative, and after five names about no more', () => {
  expect(kind({ names: told('my mom', 'Ms. Okoro') })).toBe('co_parent');
  const skipped = ['a', 'b', 'c', 'd', 'e'].map((name) => `who:${name}`);
  expect(kind({ names: told('Marcus'), skipped })).toBe('co_parent');
});
