import { basisOf } from '@/lib/extraction/rules/basis';
import type { Candidate } from '@/lib/extraction/rules/candidate';
import { isExchange } from '@/lib/extraction/rules/kind';
import type { Narrative } from '@/lib/extraction/rules/narrative';
import { participants } from '@/lib/extraction/rules/people';
import { placeIn } from '@/lib/extraction/rules/place';
import { minutesOf } from '@/lib/extraction/rules/times';
import { titleOf } from '@/lib/extraction/rules/titles';
import type { EventType, ModelEvent } from '@/lib/extraction/schema';

/** Minutes from which a hand-over is late rather than on time. */
const LATE = 10;

/** Makes one event of the clauses that tell it. There is an act, or a pattern, among them. */
export function toEvent(group: Candidate[], narrative: Narrative): ModelEvent {
  const acts = group.filter((one) => one.role === 'event' || one.role === 'pattern');
  const main = acts.toSorted((a, b) => weight(b) - weight(a))[0];
  if (!main) throw new Error('an event without an act');
  const text = group.map((one) => one.clause.text).join(' ');
  const planned = group.map((one) => one.planned).find((time) => time !== null) ?? null;
  const timed = acts.find((one) => one.time) ?? group.find((one) => one.time);
  const time = timed?.time ?? null;
  const dated = timed?.day ? timed : (group.find((one) => one.day) ?? main);
  const type = typeOf(group, main, lateBy(group, time, planned));
  const when = whenOf(group, acts, dated, time, planned);
  return {
    type,
    title: titleOf({ main, group, type, time, planned }),
    description: null,
    ...when,
    date_phrase: group.find((one) => one.phrase && one.day === dated.day)?.phrase ?? dated.phrase,
    location: placeIn(group.map((one) => one.clause.bare).join(' ')),
    basis: narrative.basis ?? basisOf(text, type, narrative.people, main.clause.told),
    participants: participants(text, narrative.people, narrative.source.source === 'entry'),
    planned: when.local_date && planned ? `${when.local_date}T${planned}` : null,
    actual: when.local_date && planned && time ? `${when.local_date}T${time}` : null,
    sources: quotes(group, narrative.text).map((quote) => ({ ...narrative.source, quote })),
  };
}

function whenOf(
  group: Candidate[],
  acts: Candidate[],
  dated: Candidate,
  time: string | null,
  planned: string | null,
): Pick<ModelEvent, 'local_date' | 'local_time' | 'end_date' | 'end_time' | 'precision'> {
  const day = acts[0]?.role === 'pattern' ? null : (dated.day?.toString() ?? null);
  const none = { local_time: null, end_date: null, end_time: null };
  const pattern = acts.find((one) => one.role === 'pattern');
  const span = pattern ? pattern.span : (acts.find((one) => one.span)?.span ?? null);
  if (!day) {
    if (!span) return { ...none, local_date: null, precision: 'unknown' };
    const range = { local_date: span.from.toString(), end_date: span.to.toString() };
    return { ...none, ...range, precision: 'approximate' };
  }
  const lastDay = group.findLast((one) => one.lastDay)?.lastDay?.toString() ?? null;
  const start = time ?? planned;
  const end = acts.find((one) => one.end)?.end ?? null;
  const timed = group.find((one) => one.time === time && time !== null);
  const isOpen = acts.some((one) => one.isUnsure && !one.time);
  const isRough = timed
    ? timed.isApproximate
    : isOpen || (!start && acts.some((one) => one.isApproximate));
  return {
    local_date: day,
    local_time: start,
    end_date: lastDay && lastDay > day ? lastDay : null,
    end_time: start ? end : null,
    precision: isRough ? 'approximate' : start ? 'exact' : 'day',
  };
}

function typeOf(group: Candidate[], main: Candidate, isLate: boolean): EventType {
  if (isLate) return 'incident';
  const wrong = group.find(({ kind }) => kind?.type === 'incident' && kind.weight >= 6);
  const isHandOver = group.some((one) => isExchange(one.clause.bare));
  if (wrong && isHandOver && main.kind?.type !== 'medical') return 'incident';
  return main.kind?.type ?? (isHandOver ? 'positive_parenting' : 'incident');
}

function lateBy(group: Candidate[], time: string | null, planned: string | null): boolean {
  const isHandOver = group.some((one) => isExchange(one.clause.bare));
  return Boolean(isHandOver && time && planned && minutesOf(time) - minutesOf(planned) >= LATE);
}

function weight({ kind }: Candidate): number {
  return kind?.weight ?? 0;
}

/** The words of a group as they stand: clauses of one sentence that follow each other are one quote. */
function quotes(group: Candidate[], text: string): string[] {
  const spans: { start: number; end: number; of: unknown }[] = [];
  for (const { clause } of group) {
    const last = spans.at(-1);
    const follows = last?.of === clause.of && clause.start - last.end <= 20;
    if (last && follows) last.end = clause.end;
    else spans.push({ start: clause.start, end: clause.end, of: clause.of });
  }
  return spans.map(({ start, end }) => text.slice(start, end));
}
