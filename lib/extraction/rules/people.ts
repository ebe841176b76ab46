import type { KnownPerson } from '@/lib/extraction/input';
import { knownAs } from '@/lib/extraction/known-people';
import { knownIn } from '@/lib/extraction/rules/known-names';
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
  'I He She They We It This That There Then The A An And But So My His Her Our Their Who What When Where Why How Also Anyway Today Tonight Yesterday Tomorrow Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August September October November December Easter Christmas Thanksgiving Halloween Everyone Everything Nobody Nothing Someone School Court Mom Mum Dad Grandma Grandpa Right Left Good Homework Dinner Lunch Breakfast Bedtime Traffic Pick-up Pickup Drop-off Dropoff Handover Visit Daycare Practice Mediation Court Third First Not No Yes Dr Mr Mrs Ms Exchange Dear'.split(
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
  for (const { name, role } of knownIn(text, known, hasWriter)) found.push({ name, role });
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

/** Everybody once, by the name that the case knows them by. */
function distinct(people: Person[], known: KnownPerson[]): Person[] {
  const kept: Person[] = [];
  for (const person of people) {
    const { name, role } = knownAs(person.name, known) ?? person;
    const isThere = kept.some(
      (one) => one.name === name || one.name.split(/\s|['’]s /).includes(name),
    );
    if (!isThere) kept.push({ name, role });
  }
  return kept;
}

function titleRole(title: string | undefined): Role {
  return /^(?:Dr|Coach|coach|Officer|Judge|Nurse|Principal|Prof)$/.test(title ?? '')
    ? 'professional'
    : 'other';
}
