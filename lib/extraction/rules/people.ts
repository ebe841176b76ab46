import type { KnownPerson } from '@/lib/extraction/input';
import type { Role } from '@/lib/extraction/schema';

export type Person = { name: string; role: Role };

const NAME = "\\p{Lu}\\p{Ll}+(?:[-’']\\p{Lu}\\p{Ll}+)?";
const TITLED = new RegExp(
  `\\b(Dr|Mr|Mrs|Ms|Miss|Coach|coach|Officer|Judge|Nurse|Principal|Prof)\\.?\\s(${NAME})`,
  'gu',
);
const OTHER_PARENT = new RegExp(`\\b(${NAME})['’]s (?:mum|mom|mother|dad|father)\\b`, 'gu');
const DOES =
  "was|had|said|says|told|came|got|asked|cried|answered|texted|called|emailed|arrived|picked|dropped|brought|left|showed|pulled|signed|wrote|took|made|went|heard|waited|didn[’']t|did";
const SUBJECT = new RegExp(`(?<!\\p{Lu}\\p{Ll}+ )(?<!\\p{L})(${NAME})(?=\\s(?:${DOES})\\b)`, 'gu');
const WITH = new RegExp(
  `\\b(?:with|[Tt]old|[Cc]alled|[Tt]exted|[Aa]sked|[Tt]ook|[Dd]ropped|[Pp]icked|[Bb]rought|for|from|[Ss]ent|send)\\s(${NAME})(?!['’]s\\s\\p{Lu}|\\s\\p{Lu}|\\s(?:library|school|street|park|road|pediatrics))`,
  'gu',
);
const NOT_NAMES = new Set(
  'I He She They We It This That There Then The A An And But So My His Her Our Their Who What When Where Why How Also Anyway Today Tonight Yesterday Tomorrow Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August September October November December Easter Christmas Thanksgiving Halloween Everyone Everything Nobody Nothing Someone School Court Mom Mum Dad Grandma Grandpa Right Left Good Third First Not No Yes Dr Mr Mrs Ms Exchange Dear'.split(
    ' ',
  ),
);

/**
 * Who takes part by the words of some sentences: the writer, known people, people with a title, and
 * names that do something. Nobody is guessed from "he" or "she".
 */
export function participants(text: string, known: KnownPerson[], hasWriter: boolean): Person[] {
  const found: Person[] = [];
  if (hasWriter && /\b(?:I|me|my|mine|we|us|our)\b/.test(text))
    found.push({ name: 'Me', role: 'self' });
  for (const person of known) {
    if ([person.name, firstName(person), ...person.aliases].some((name) => hasWord(text, name))) {
      found.push({ name: person.name, role: person.role });
    }
  }
  for (const [name, title] of text.matchAll(TITLED)) found.push({ name, role: titleRole(title) });
  for (const [name] of text.matchAll(OTHER_PARENT)) found.push({ name, role: 'co_parent' });
  for (const pattern of [SUBJECT, WITH]) {
    for (const match of text.matchAll(pattern)) {
      const name = match[1] ?? '';
      if (!NOT_NAMES.has(name)) found.push({ name, role: 'other' });
    }
  }
  return distinct(found, known);
}

function distinct(people: Person[], known: KnownPerson[]): Person[] {
  const isKnown = (name: string) =>
    known.some((one) => one.name !== name && firstName(one) === name);
  const kept: Person[] = [];
  for (const person of people) {
    const isPart = kept.some((one) => one.name.split(/\s|['’]s /).includes(person.name));
    if (!isPart && !isKnown(person.name)) kept.push(person);
  }
  return kept;
}

function firstName(person: KnownPerson): string {
  return person.name.split(' ')[0] ?? person.name;
}

function hasWord(text: string, name: string): boolean {
  const at = name === '' ? -1 : text.toLowerCase().indexOf(name.toLowerCase());
  if (at === -1) return false;
  const around = `${text.charAt(at - 1)}${text.charAt(at + name.length)}`;
  return !/[\p{L}\p{N}]/u.test(around);
}

function titleRole(title: string | undefined): Role {
  return /^(?:Dr|Coach|coach|Officer|Judge|Nurse|Principal|Prof)$/.test(title ?? '')
    ? 'professional'
    : 'other';
}
