import type { Candidate } from '@/lib/extraction/rules/candidate';
import { namesPerson } from '@/lib/extraction/rules/facts';
import { isExchange, isMessage } from '@/lib/extraction/rules/kind';

const MOST_PIECES = 6;
/** UTF-16 units between two pieces of one event. */
const FARTHEST = 200;
/** "It was at 6 in the gym" says more of what was told. */
const ELABORATES = /^(?:it|that|this) (?:was|is)\b/i;
const WE_DID = /^(?:then |and |later |afterwards |after that )*(?:I|we)\b/i;

/** Whether an act begins an event of its own rather than adding to the one before. */
export function opens(one: Candidate, group: Candidate[] | undefined): boolean {
  const first = group?.find(({ role }) => role === 'event' || role === 'pattern');
  if (!group || !first || first.role === 'pattern') return true;
  if (ELABORATES.test(one.clause.bare)) return false;
  if (
    isSameSentence(one, group) &&
    !hasClock(group) &&
    !(first.isStrong && first.ownDate && one.ownDate)
  ) {
    const isSame = one.kind?.type === first.kind?.type || !first.isStrong;
    if (isSame && (!one.ownDate || isWithin(one, first))) return false;
  }
  const isOtherDay = !sameDay(one, first);
  if (one.ownDate && isOtherDay) return true;
  const type = one.kind?.type;
  if (one.hasTime && !one.time && one.end && !one.ownDate) return isNewTurn(one, group);
  const isActual = one.hasTime && one.time !== one.planned;
  const isNote = !namesPerson(one.clause.bare) && type === first.kind?.type;
  if (isActual && one.isStrong) return !isNote && !fillsIn(one, group);
  if (isActual && type !== first.kind?.type) return type !== undefined;
  // A list of what was done together: each with its time is one.
  if (isActual && type === 'positive_parenting') return one.clause.start === one.clause.of.start;
  if (one.ownDate && type !== first.kind?.type) return true;
  if (one.hasPart && isMessage(one.clause.bare) && first.kind?.type !== 'communication')
    return true;
  return isNewTurn(one, group);
}

function isSameSentence(one: Candidate, group: Candidate[]): boolean {
  return group.at(-1)?.clause.of === one.clause.of;
}

function hasClock(group: Candidate[]): boolean {
  return group.some(({ time }) => time !== null);
}

function isWithin(one: Candidate, { span, day }: Candidate): boolean {
  if (!one.day) return false;
  if (day) return one.day.equals(day);
  return Boolean(span && one.day.since(span.from).sign >= 0 && span.to.since(one.day).sign >= 0);
}

/** After something went wrong, what the writer did with the child is told on its own. */
export function isNewTurn(one: Candidate, group: Candidate[]): boolean {
  const isGood = one.kind?.type === 'positive_parenting' && one.kind.weight >= 4;
  const wasGood = group.every(({ kind }) => kind === null || kind.type === 'positive_parenting');
  return isGood && !wasGood && one.isStrong && WE_DID.test(one.clause.bare);
}

/** The time of an act that was told without one: "He came late. It was 6:40 when he pulled in." */
function fillsIn(one: Candidate, group: Candidate[]): boolean {
  const acts = group.filter(({ role }) => role === 'event');
  const isUntimed = acts.every(({ time }) => time === null);
  const isWord = ['incident', 'medical'].includes(one.kind?.type ?? '') && !one.ownDate;
  const isSameType = acts.every(({ kind }) => kind?.type === one.kind?.type);
  if (isWord && isSameType && isUntimed && gap(group, one) <= 3) return true;
  const isSameKind = acts.every(({ clause }) => isExchange(clause.bare));
  return isSameKind && isExchange(one.clause.bare) && isUntimed;
}

/** Whether an arranged time is the one of this act: of a hand-over, or of a call. */
export function takesArranged(arranged: Candidate[], other: Candidate): boolean {
  const act = other.role === 'agreed' ? arranged.at(-1) : other;
  const plan = other.role === 'agreed' ? other : arranged.at(-1);
  if (!act || !plan || gap(arranged, other) > FARTHEST * 2) return false;
  if (
    plan.ownDate &&
    plan.day &&
    act.day &&
    !plan.day.equals(act.day) &&
    !plan.lastDay &&
    !act.lastDay
  )
    return false;
  if (other.role === 'agreed' && arranged.some(({ planned }) => planned)) return false;
  const [text, planText] = [act.clause.bare, plan.clause.bare];
  if (isExchange(text)) return true;
  const isCall = /\b(?:call|face-?time|video|zoom)/i;
  if (isCall.test(planText)) return isCall.test(text) || /\b(?:joined|logged on)\b/i.test(text);
  return act.kind?.type === 'incident' || act.kind?.type === 'positive_parenting';
}

/** Whether a clause adds to what was told right before it. */
export function belongs(one: Candidate, group: Candidate[]): boolean {
  const last = group.at(-1);
  if (!last || last.role === 'pattern' || group.length >= MOST_PIECES) return false;
  if (gap(group, one) > FARTHEST || one.clause.told !== last.clause.told) return false;
  const isNear = isWithin(one, group[0] ?? last) || isWithin(one, last);
  if (one.ownDate && !isNear && !one.lastDay) return false;
  if (one.role === 'fragment') return gap(group, one) <= 3;
  return true;
}

/** What goes wrong at a hand-over may be told before it: "No glasses again. Drop-off 6 pm." */
export function leadsTo(lead: Candidate, act: Candidate): boolean {
  const wentWrong = lead.kind?.type === 'incident' && lead.kind.weight >= 6;
  const isOpen = lead.role === 'none' || lead.role === 'detail' || lead.role === 'fragment';
  const isNear = gap([lead], act) <= 80 && !lead.ownDate && !lead.isUnreadable;
  return wentWrong && isOpen && isNear && isExchange(act.clause.bare) && isTold(lead);
}

function isTold({ clause }: Candidate): boolean {
  return !clause.of.text.endsWith('?') && !/\b(?:if|will|would|might|every)\b/i.test(clause.bare);
}

function sameDay(one: Candidate, other: Candidate): boolean {
  return one.day && other.day
    ? one.day.equals(other.day)
    : one.day === other.day && one.span === other.span;
}

function gap(group: Candidate[], one: Candidate): number {
  return one.clause.start - (group.at(-1)?.clause.end ?? 0);
}
