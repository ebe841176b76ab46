import type { KnownPerson } from '@/lib/extraction/input';

export type Reporter = 'child' | 'other';

const TELLING =
  /^([^;!?]*?\b(?:told (?:me|us)|sa(?:id|ys)|mentioned|e-?mailed|texted|wrote|phoned|called|let (?:me|us) know|informed (?:me|us))\b[^.;]{0,45}?\b(?:that|to say(?: that)?|saying(?: that)?))\s+/iu;
const BY_CHILD =
  /\bmy (?:son|daughter|kids?|boys?|girls?|child|children|little one|oldest|youngest|eldest)\b|\b(?:came|got|was) (?:home|back) from (?:his|her|their) (?:dad|mom|mum|father|mother)/i;
const CHILDS_WORDS =
  /\b(?<!(?:her|his|their|my|['’]s) )(?:daddy|mommy|mummy|mama|papa|dad|mom|mum)\b/i;
const BY_OFFICE =
  /\b(?:teacher|coach|school|nurse|counsell?or|principal|sitter|babysitter|daycare|nursery|officer|caseworker|supervisor|neighbou?r|[Cc]oach|[Tt]eacher|[Pp]rincipal|[Nn]urse|Officer|School|Mrs?\.?|Ms\.?|Dr\.?)(?![\p{L}])/u;
const WITNESS = /\b(?:saw|heard|watched|noticed|witnessed|found|was there)\b/i;
const A_DATE_OR_TIME =
  /\b(?:\w+day|last (?:night|week)|yesterday|today|tonight|this (?:morning|afternoon|evening)|at \d|around \d|on the \d|\d{1,2}:\d{2})\b/i;

/**
 * Where in a clause somebody else's account begins, if a child, a witness or somebody in charge gives
 * it and it has a time of its own; null for everything else: rumours stay within the telling.
 */
export function reportIn(
  text: string,
  whole: string,
  known: KnownPerson[],
): { at: number; by: Reporter } | null {
  const telling = text.match(TELLING);
  if (!telling) return null;
  const [before, content] = [telling[1] ?? '', text.slice(telling[0].length)];
  if (!A_DATE_OR_TIME.test(content)) return null;
  const by = reporter(before, whole.slice(telling[0].length), known);
  return by ? { at: telling[0].length, by } : null;
}

function reporter(before: string, content: string, known: KnownPerson[]): Reporter | null {
  const has = (role: KnownPerson['role']) =>
    known.some(
      (one) =>
        one.role === role && [one.name, ...one.aliases].some((name) => before.includes(name)),
    );
  if (has('co_parent')) return null;
  if (has('child') || BY_CHILD.test(before) || CHILDS_WORDS.test(content)) return 'child';
  return WITNESS.test(content) || BY_OFFICE.test(before) ? 'other' : null;
}
