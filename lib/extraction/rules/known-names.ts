import type { KnownPerson } from '@/lib/extraction/input';
import { coParentWords, firstName, sharesFirstName } from '@/lib/extraction/known-people';

/** Names that are also words: only with their capital, and not where any word would have one. */
const ALSO_WORDS = new Set(
  'april art august autumn bill bob chance chase dawn dean don drew faith frank gene grace grant hope hunter jack joy june lance mark mason max may miles miller nick olive page pat penny ray rich rob rose ruby sky sue summer sunny ty violet will wren young'.split(
    ' ',
  ),
);
const FAMILY = /^(?:dad|daddy|father|mum|mummy|mom|mommy|mother|papa|mama|gran|grandma|grandpa)$/i;

/**
 * Whom the case knows among those that some words call by name, by alias, by a first name that is
 * theirs alone or, where `byWriter` and only one co-parent is known, as "my ex" or "the kids' dad".
 */
export function knownIn(text: string, known: KnownPerson[], byWriter: boolean): KnownPerson[] {
  const coParents = known.filter(({ role }) => role === 'co_parent');
  const [coParent] = coParents;
  const meant =
    byWriter && coParents.length === 1 && coParentWords(known).test(text) ? coParent : undefined;
  return known.filter(
    (person) => person === meant || names(person, known).some((name) => stands(text, name)),
  );
}

function names(person: KnownPerson, known: KnownPerson[]): string[] {
  const first = sharesFirstName(person, known) ? [] : [firstName(person)];
  return [person.name, ...first, ...person.aliases];
}

/** Whether a name stands in a text as words of its own, in any case but for names that are words. */
function stands(text: string, name: string): boolean {
  if (name === '') return false;
  const wanted = name.toLowerCase();
  const isWord = ALSO_WORDS.has(wanted);
  const inText = text.toLowerCase();
  for (let at = inText.indexOf(wanted); at !== -1; at = inText.indexOf(wanted, at + 1)) {
    const [before, after] = [text.slice(0, at), text.slice(at + name.length)];
    if (/[\p{L}\p{N}]$/u.test(before) || /^[\p{L}\p{N}]/u.test(after)) continue;
    // "My dad" is the writer's own.
    if (FAMILY.test(name) && /\bmy\s$/i.test(before)) continue;
    if (!isWord || isCalledBy(name, text.slice(at, at + name.length), before, after)) return true;
  }
  return false;
}

function isCalledBy(name: string, found: string, before: string, after: string): boolean {
  if (found !== name) return false;
  const beginsSentence = /(?:^|[.!?:\n“"])\s*$/.test(before);
  const isMonth =
    /\b(?:in|of|since|until|by|from|last|next|early|late|mid|\d{1,2}(?:st|nd|rd|th)?)[\s-]$/i.test(
      before,
    );
  return !beginsSentence && !isMonth && !/^\s\d/.test(after);
}
