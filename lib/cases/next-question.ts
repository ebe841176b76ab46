import type { UnknownName } from '@/lib/people/data';
import type { KnownPerson } from '@/lib/people/person';

/** `key` is what a skip remembers. `coParent`: whom an unknown name may be another name of. */
export type QuietQuestion =
  | { kind: 'who'; key: string; name: string; coParent: KnownPerson | null }
  | { kind: 'co_parent' | 'child' | 'number'; key: string };

type Facts = {
  /** Of events, one an event, so that a name stands as often as events tell of it. */
  names: UnknownName[];
  people: KnownPerson[];
  number: string;
  skipped: string[];
};

/** Nobody is asked about everybody. */
const NAMES_AT_MOST = 5;

/**
 * Which one question is next: who the name is that events tell of most, then the other parent, a
 * child, the case number. Skipped ones never come back, and what is known isn't asked.
 */
export function nextQuestion({ names, people, number, skipped }: Facts): QuietQuestion | null {
  const isOpen = (key: string) => !skipped.includes(key);
  const coParent = people.find(({ role }) => role === 'co_parent') ?? null;
  const asked = skipped.filter((key) => key.startsWith('who:')).length;
  const name = asked < NAMES_AT_MOST ? mostTold(names, isOpen) : null;
  if (name) return { kind: 'who', key: whoKey(name), name, coParent };
  if (!coParent && isOpen('co_parent')) return { kind: 'co_parent', key: 'co_parent' };
  const hasChild = people.some(({ role }) => role === 'child');
  if (!hasChild && isOpen('child')) return { kind: 'child', key: 'child' };
  if (number === '' && isOpen('number')) return { kind: 'number', key: 'number' };
  return null;
}

function whoKey(name: string): string {
  return `who:${name.toLocaleLowerCase('en')}`;
}

/** A professional says by their title who they are; "my mom" says it too. */
function mostTold(names: UnknownName[], isOpen: (key: string) => boolean): string | null {
  const told = new Map<string, number>();
  for (const { name, role } of names) {
    const isName =
      /^\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+)?$/u.test(name) && role !== 'professional';
    if (isName && isOpen(whoKey(name))) told.set(name, (told.get(name) ?? 0) + 1);
  }
  const [most] = [...told].toSorted(([, a], [, b]) => b - a);
  return most?.[0] ?? null;
}
