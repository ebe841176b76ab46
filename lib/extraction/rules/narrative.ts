import type { KnownPerson } from '@/lib/extraction/input';
import { type Candidate, candidateOf } from '@/lib/extraction/rules/candidate';
import { clauses } from '@/lib/extraction/rules/clauses';
import type { DateContext } from '@/lib/extraction/rules/date-context';
import { type Doubt, doubtsOf } from '@/lib/extraction/rules/doubts';
import { belongs, isNewTurn, leadsTo, opens, takesArranged } from '@/lib/extraction/rules/grouping';
import type { Kind } from '@/lib/extraction/rules/kind';
import { withoutQuotations } from '@/lib/extraction/rules/mask';
import { sentences } from '@/lib/extraction/rules/segment';
import { toEvent } from '@/lib/extraction/rules/to-event';
import type { Basis, ModelEvent } from '@/lib/extraction/schema';

/** Where a narrative stands, and who is "I" in it. */
export type Narrative = {
  text: string;
  people: KnownPerson[];
  source: Pick<ModelEvent['sources'][number], 'source' | 'evidence_index' | 'page'>;
  /** Null: by the words. */
  basis: Basis | null;
  /** Whether a past event without any date is of the reference day. */
  defaultsToReference: boolean;
  /** What a document is about as a whole, for acts that don't say it. */
  subject?: Kind | null;
  /** BCP 47, for the days in questions. */
  locale: string;
};

/** One event, and what only the writer can settle about it. */
export type ToldEvent = { event: ModelEvent; doubts: Doubt[] };

/** An arranged time waits no longer than this for its act. */
const PATIENCE = 4;

/**
 * Reads a text clause by clause and gives the events it tells: one for each act that has a date, a
 * time or a telling turn; what follows on the same day adds to it.
 */
export function tell(narrative: Narrative, context: DateContext): ToldEvent[] {
  return grouped(withPlainActs(candidatesOf(narrative, context), narrative))
    .filter((group) => group.some(isTold))
    .map((group) => {
      const event = toEvent(group, narrative);
      return { event, doubts: doubtsOf(group, event, context, narrative.locale) };
    });
}

const isTold = ({ role }: Candidate) => role === 'event' || role === 'pattern';

/**
 * "He yelled at me in front of Mia", and no word of when: where nothing else is told, the day that the
 * writer chose for the entry is the day of its acts.
 */
function withPlainActs(found: Candidate[], { defaultsToReference }: Narrative): Candidate[] {
  if (!defaultsToReference || found.some(isTold)) return found;
  return found.map((one) => (isPlainAct(one) ? { ...one, role: 'event' } : one));
}

const REPORTED = /\b(?:said|says|told|heard|claim(?:s|ed))\b/i;

function isPlainAct({ role, kind, isStrong, clause }: Candidate): boolean {
  if (role !== 'detail' || !kind) return false;
  if (kind.weight < 6 && REPORTED.test(clause.bare)) return false;
  return kind.weight >= (isStrong ? 4 : 6);
}

function candidatesOf(narrative: Narrative, context: DateContext): Candidate[] {
  const { text, people, defaultsToReference, subject = null } = narrative;
  const masked = withoutQuotations(text);
  const found: Candidate[] = [];
  let running = context;
  let previous: Candidate | null = null;
  let lead: Candidate | null = null;
  let wasUnreadable = false;
  for (const sentence of sentences(text)) {
    for (const clause of clauses(sentence, masked, people)) {
      const candidate: Candidate = candidateOf(clause, running, {
        defaultsToReference: defaultsToReference && !wasUnreadable,
        previous,
        lead: lead?.clause.of === sentence ? lead : null,
        subject,
      });
      lead = candidate;
      wasUnreadable = candidate.isUnreadable || (wasUnreadable && !candidate.ownDate);
      running = candidate.context;
      if (candidate.role !== 'none' && candidate.role !== 'pattern') previous = candidate;
      if (candidate.isUnreadable) previous = null;
      found.push(candidate);
    }
  }
  return found;
}

function grouped(candidates: Candidate[]): Candidate[][] {
  const groups: Candidate[][] = [];
  let arranged = null as { list: Candidate[]; left: number } | null;
  for (const [at, candidate] of candidates.entries()) {
    const group = groups.at(-1);
    if (arranged && arranged.left-- <= 0) arranged = null;
    if (candidate.role === 'agreed') {
      if (group && takesArranged(group, candidate)) group.push(candidate);
      else arranged = { list: [...(arranged?.list ?? []), candidate], left: PATIENCE };
    } else if (candidate.role === 'pattern') {
      groups.push([candidate]);
    } else if (arranged && candidate.role === 'event' && takesArranged(arranged.list, candidate)) {
      groups.push([...arranged.list, candidate]);
      arranged = null;
    } else if (candidate.role === 'event' && opens(candidate, group)) {
      const lead = candidates.slice(Math.max(0, at - 2), at).find((one) => leadsTo(one, candidate));
      groups.push(lead ? [lead, candidate] : [candidate]);
    } else if (group && candidate.role === 'detail' && isNewTurn(candidate, group)) {
      groups.push([{ ...candidate, role: 'event' }]);
    } else if (group && candidate.role !== 'none' && belongs(candidate, group)) {
      group.push(candidate);
    } else if (candidate.role === 'event') {
      groups.push([candidate]);
    }
  }
  return groups;
}
