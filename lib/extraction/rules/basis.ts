import type { KnownPerson } from '@/lib/extraction/input';
import type { Reporter } from '@/lib/extraction/rules/report';
import type { Basis, EventType } from '@/lib/extraction/schema';

const BY_CHILD =
  /\bmy (?:son|daughter|kids?|boys?|girls?|child|children|little one)\b[^.;]{0,30}\b(?:told|said|says|mentioned)\b/i;
const BY_OTHER =
  /\b(?:told me|informed me|according to|(?:i|we) (?:only )?(?:found out|heard)|apparently|heard it|called me at|emailed to say|let me know)\b/i;
const FIRST_HAND = /\b(?:I|me|we|us|my|mine)\b/;

/** How the writer knows, as far as the words say. A message that reached the writer is first-hand. */
export function basisOf(
  text: string,
  type: EventType,
  known: KnownPerson[],
  teller: Reporter | null = null,
): Basis {
  if (teller) return teller === 'child' ? 'told_by_child' : 'told_by_other';
  const children = known.filter((person) => person.role === 'child').map((person) => person.name);
  const told = children.some((name) =>
    new RegExp(`\\b${literal(name)}\\b[^.;]{0,20}\\b(?:told|said|says)\\b`, 'i').test(text),
  );
  if (told || BY_CHILD.test(text)) return 'told_by_child';
  if (type !== 'communication' && BY_OTHER.test(text)) return 'told_by_other';
  return FIRST_HAND.test(text) ? 'first_hand' : 'not_stated';
}

function literal(name: string): string {
  return name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
