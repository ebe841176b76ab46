import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { type PersonInput, personInput } from './schema';

const marcus: PersonInput = {
  ...{ id: randomUUID(), name: 'Marcus', aliases: [], role: 'co_parent' as const },
  ...{ initials: '', birthYear: null },
};
const problem = (change: Partial<PersonInput>) =>
  personInput.safeParse({ ...marcus, ...change }).error?.issues[0]?.message;

test('names are tidied, and each is kept once', () => {
  const given = { ...marcus, name: ' Marcus  Reed ', aliases: ['Marc', '', 'MARC', 'marcus reed'] };
  expect(personInput.parse(given)).toMatchObject({
    name: 'Marcus Reed',
    aliases: ['Marc'],
    initials: null,
  });
});

test('what can’t be saved is said in words', () => {
  expect(problem({ name: '  ' })).toMatch(/Write a name/);
  expect(problem({ birthYear: 17 })).toMatch(/year of birth/);
  expect(problem({ birthYear: Number.NaN })).toMatch(/year of birth/);
  expect(problem({ initials: 'x'.repeat(11) })).toMatch(/Initials/);
  expect(problem({ aliases: Array.from({ length: 21 }, (_, n) => `M${n}`) })).toMatch(/20/);
});
