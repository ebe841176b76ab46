import type { GroundedEvent } from '@/lib/extraction/grounded';
import type { KnownPerson } from '@/lib/extraction/input';
import { knownAs } from '@/lib/extraction/known-people';
import { distinct } from '@/lib/extraction/merge';
import type { ModelEvent } from '@/lib/extraction/schema';
import { mentions, type Source } from '@/lib/extraction/sources';
import { shorten, tidy } from '@/lib/text';

/** What the writer is called among the people of an event. */
export const WRITER = 'Me';

const WRITER_WORDS = /^(?:i|me|myself|the writer|self)$/i;
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
