import type { KnownPerson } from '@/lib/extraction/input';
import type { Role } from '@/lib/extraction/schema';
import { tidy } from '@/lib/text';

const PARENT = '(?:dad|daddy|father|mum|mummy|mom|mommy|mother)';
const EX =
  '(?:my|the) (?:ex(?:[- ](?:husband|wife|partner|boyfriend|girlfriend))?|co-?parent|other parent)';
const CHILDREN = "the (?:kids|children|boys|girls)[’']?s?";

/** How a role is called in place of a name. */
const ROLE_WORDS: [RegExp, Role][] = [
  [
    /^(?:the |my )?(?:co-?parent|ex|other parent|(?:ex[- ]?)?(?:husband|wife|partner))$/i,
    'co_parent',
  ],
  [/^(?:the |my |our )?(?:child|kid|son|daughter)$/i, 'child'],
];

/**
 * What the other parent is called by in place of a name: "my ex", "the kids' dad", and by the name of
 * a known child "Nora's dad". Another one's "dad" says nothing.
 */
export function coParentWords(known: KnownPerson[]): RegExp {
  const children = known
    .filter(({ role }) => role === 'child')
    .flatMap((child) => [child.name, firstName(child), ...child.aliases])
    .map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const theirs = ['their', CHILDREN, ...children.map((name) => `${name}[’']s?`)];
  return new RegExp(
    `\\b(?:${EX}|(?:${theirs.join('|')}) ${PARENT})(?![’']s?\\b|[\\p{L}\\p{N}-])`,
    'iu',
  );
}

/**
 * Whom a name stands for: by name or alias, by a first name that only one has or, where only one
 * person has it, by a role. Null where nobody or more than one is meant.
 */
export function knownAs(name: string, known: KnownPerson[]): KnownPerson | null {
  const exact = known.find((one) => [one.name, ...one.aliases].some((own) => isSame(own, name)));
  if (exact) return exact;
  const first = known.filter((one) => isSame(firstName(one), name));
  const role = ROLE_WORDS.find(([words]) => words.test(name))?.[1] ?? roleByChild(name, known);
  return onlyOne(first) ?? onlyOne(known.filter((one) => one.role === role));
}

function roleByChild(name: string, known: KnownPerson[]): Role | undefined {
  return coParentWords(known).exec(name)?.[0].length === name.length ? 'co_parent' : undefined;
}

export function firstName(person: KnownPerson): string {
  return person.name.split(/\s/)[0] ?? person.name;
}

/** Whether the first name alone would leave open who is meant. */
export function sharesFirstName(person: KnownPerson, known: KnownPerson[]): boolean {
  return known.some((one) => one !== person && isSame(firstName(one), firstName(person)));
}

function onlyOne(people: KnownPerson[]): KnownPerson | null {
  return people.length === 1 ? (people[0] ?? null) : null;
}

function isSame(one: string, other: string): boolean {
  return tidy(one).toLocaleLowerCase('en') === tidy(other).toLocaleLowerCase('en');
}
