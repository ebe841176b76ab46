import type { KnownPerson } from '@/lib/extraction/input';
import { basisOf } from '@/lib/extraction/rules/basis';
import { type Candidate, candidateOf } from '@/lib/extraction/rules/candidate';
import type { DateContext } from '@/lib/extraction/rules/date-context';
import { isExchange } from '@/lib/extraction/rules/kind';
import { participants } from '@/lib/extraction/rules/people';
import type { Sentence } from '@/lib/extraction/rules/segment';
import { minutesOf } from '@/lib/extraction/rules/times';
import { titleOf } from '@/lib/extraction/rules/titles';
import type { Basis, ModelEvent } from '@/lib/extraction/schema';

/** Where a narrative stands, and who is "I" in it. */
export type Narrative = {
  people: KnownPerson[];
  source: Pick<ModelEvent['sources'][number], 'source' | 'evidence_index' | 'page'>;
  /** Null: by the words. */
  basis: Basis | null;
  /** Whether a past event without any date is of the reference day. */
  defaultsToReference: boolean;
};

const MOST_SOURCES = 4;

/**
 * Reads sentences in order and gives the events they tell: one for each that has a date, a time or a
 * telling act; what follows on the same day without a time of its own adds to it.
 */
export function tell(list: Sentence[], context: DateContext, narrative: Narrative): ModelEvent[] {
  const groups: Candidate[][] = [];
  let running = context;
  let wasUnreadable = false;
  for (const sentence of list) {
    const candidate = candidateOf(sentence, running, {
      defaultsToReference: narrative.defaultsToReference && !wasUnreadable,
      previous: groups.at(-1)?.at(-1) ?? null,
    });
    wasUnreadable = candidate.isUnreadable || (wasUnreadable && !candidate.ownDate);
    running = candidate.context;
    const group = groups.at(-1);
    if (group && candidate.role !== 'none' && belongs(candidate, group)) group.push(candidate);
    else if (opens(candidate, group !== undefined)) groups.push([candidate]);
  }
  return groups
    .filter((group) => group.some((one) => one.role === 'event'))
    .map((group) => toEvent(group, narrative));
}

/** Once a story has begun, only what has a date or a time of its own begins another event. */
function opens({ role, ownDate, hasTime }: Candidate, hasBegun: boolean): boolean {
  if (role !== 'event' && role !== 'agreed') return false;
  return !hasBegun || ownDate || hasTime;
}

function belongs(candidate: Candidate, group: Candidate[]): boolean {
  const first = group[0];
  const last = group.at(-1);
  if (!first || !last || group.length >= MOST_SOURCES) return false;
  const gap = candidate.sentence.start - last.sentence.end;
  if (gap > 200) return false;
  const isOnlyAgreed = group.every((one) => one.role !== 'event');
  if (candidate.ownDate && candidate.day === null) return false;
  if (candidate.ownDate && candidate.day !== first.day && !(isOnlyAgreed && candidate.end)) {
    return false;
  }
  // An agreed time belongs to the act it was agreed for, whichever comes first.
  if (candidate.role === 'agreed' || isOnlyAgreed) return true;
  if (candidate.role === 'detail') return true;
  if (candidate.role === 'fragment') return candidate.type === last.type && gap <= 2;
  return !candidate.hasTime && (!candidate.ownDate || candidate.type === first.type);
}

function toEvent(group: Candidate[], narrative: Narrative): ModelEvent {
  const acts = group.filter((one) => one.role === 'event');
  const main = acts.toSorted((a, b) => b.weight - a.weight)[0] ?? group[0];
  if (!main) throw new Error('an event without a sentence');
  const text = group.map((one) => one.sentence.text).join(' ');
  const planned = group.map((one) => one.planned).find((time) => time !== null) ?? null;
  const time = acts.find((one) => one.time)?.time ?? null;
  const dated = group.find((one) => one.day) ?? main;
  const day = dated.day;
  const lastDay = acts.at(-1)?.day ?? null;
  const isHandOver = group.some((one) => isExchange(one.text));
  const isLate = isHandOver && time && planned && minutesOf(time) - minutesOf(planned) >= 10;
  const type = isLate ? 'incident' : main.type;
  return {
    type,
    title: titleOf(main.sentence.text, type, main.mentions),
    description: null,
    local_date: day,
    local_time: time ?? planned,
    end_date: lastDay && day && lastDay > day ? lastDay : null,
    end_time: main.end,
    precision: day ? precisionOf(acts, time, planned) : 'unknown',
    date_phrase: dated.phrase,
    location: null,
    basis: narrative.basis ?? basisOf(text, type, narrative.people),
    participants: participants(text, narrative.people, narrative.source.source === 'entry'),
    planned: day && planned ? `${day}T${planned}` : null,
    actual: day && planned && time ? `${day}T${time}` : null,
    sources: group.map((one) => ({ ...narrative.source, quote: one.sentence.text })),
  };
}

function precisionOf(
  acts: Candidate[],
  time: string | null,
  planned: string | null,
): ModelEvent['precision'] {
  const timed = acts.find((one) => one.time === time && time !== null);
  if (timed) return timed.isApproximate ? 'approximate' : 'exact';
  if (planned) return 'exact';
  return acts.some((one) => one.isApproximate) ? 'approximate' : 'day';
}
