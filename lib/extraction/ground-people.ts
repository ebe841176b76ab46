import type { GroundedEvent } from '@/lib/extraction/grounded';
import type { KnownPerson } from '@/lib/extraction/input';
import { distinct } from '@/lib/extraction/merge';
import type { ModelEvent, Role } from '@/lib/extraction/schema';
import { mentions, type Source } from '@/lib/extraction/sources';
import { shorten, tidy } from '@/lib/text';

/** What the writer is called among the people of an event. */
export const WRITER = 'Me';

const WRITER_WORDS = /^(?:i|me|myself|the writer|self)$/i;
/** How a role is called in place of a name. */
const ROLE_WORDS: [RegExp, Role][] = [
  [/^(?:the |my )?(?:co-?parent|ex|other parent|(?:ex-?)?(?:husband|wife|partner))$/i, 'co_parent'],
  [/^(?:the |my |our )?(?:child|kid|son|daughter)$/i, 'child'],
];

/**
 * Maps the people of an event to those whom the case knows, by name, alias, first name or, where only
 * one person has it, by role; else they must be called by a word in a source. Everybody once.
 */
export function groundPeople(
  claimed: ModelEvent['participants'],
  known: KnownPerson[],
  sources: Source[],
): GroundedEvent['participants'] {
  const people = claimed.map((person) => {
    const name = tidy(person.name);
    const match = knownAs(name, known);
    if (match) return { name: match.role === 'self' ? WRITER : match.name, role: match.role };
    if (person.role === 'self' || WRITER_WORDS.test(name)) {
      return { name: WRITER, role: 'self' as const };
    }
    return mentions(sources, name) ? { name: shorten(name, 100), role: person.role } : null;
  });
  return distinct(
    people.filter((person) => person !== null),
    ({ name }) => name.toLocaleLowerCase('en'),
  );
}

function knownAs(name: string, known: KnownPerson[]): KnownPerson | null {
  const exact = known.find((one) => [one.name, ...one.aliases].some((own) => isSame(own, name)));
  if (exact) return exact;
  const first = known.filter((one) => isSame(one.name.split(/\s/)[0] ?? '', name));
  const role = ROLE_WORDS.find(([words]) => words.test(name))?.[1];
  return onlyOne(first) ?? onlyOne(known.filter((one) => one.role === role));
}

function onlyOne(people: KnownPerson[]): KnownPerson | null {
  return people.length === 1 ? (people[0] ?? null) : null;
}

function isSame(one: string, other: string): boolean {
  return tidy(one).toLocaleLowerCase('en') === other.toLocaleLowerCase('en');
}
