import type { EntryEvent } from '@/lib/entries/views';
import { basisWords, momentInWords, typeWords, whenWords } from '@/lib/events/words';
import type { Basis, EventType, Role } from '@/lib/extraction/schema';

/** Fields of an event that are settled together. */
export const GROUPS = [
  ...(['type', 'title', 'when', 'exchange', 'location'] as const),
  ...(['people', 'basis', 'description'] as const),
] as const;
export type Group = (typeof GROUPS)[number];

/** What a new reading says of an event, group by group; those that it leaves as they are aren't there. */
export type Proposal = Partial<{
  type: EventType;
  title: string;
  description: string;
  when: Omit<Parameters<typeof whenWords>[0], 'planned_at' | 'actual_at'> & {
    date_phrase: string | null;
  };
  exchange: { planned_at: string | null; actual_at: string | null };
  location: string | null;
  basis: Basis;
  people: { name: string; role: Role }[];
}>;

/** One difference between an event and what a new reading says of it, in words. */
export type Difference = { group: Group; label: string; yours: string; suggested: string };

const LABELS: Record<Group, string> = {
  ...{ type: 'Kind', title: 'Title', when: 'When', exchange: 'Agreed and actual time' },
  ...{ location: 'Place', people: 'People', basis: 'How you know', description: 'Description' },
};

/** What a new reading proposes for an event, group by group; those that say the same left out. */
export function differences(event: EntryEvent, twelveHours: boolean): Difference[] {
  const suggested = event.proposal;
  const yours: Proposal = {
    ...event,
    when: event,
    exchange: event,
    people: event.event_participants,
  };
  return GROUPS.filter((group) => suggested[group] !== undefined).map((group) => ({
    group,
    label: LABELS[group],
    yours: inWords(group, yours, twelveHours),
    suggested: inWords(group, suggested, twelveHours),
  }));
}

const NOTHING = 'Nothing';

function inWords(group: Group, of: Proposal, twelveHours: boolean): string {
  switch (group) {
    case 'type':
      return of.type ? typeWords(of.type) : NOTHING;
    case 'when':
      return of.when ? whenWords({ ...of.when, ...NO_EXCHANGE }, null, twelveHours) : NOTHING;
    case 'exchange':
      return exchangeWords(of.exchange, twelveHours);
    case 'basis':
      return (of.basis && basisWords(of.basis)) ?? 'Not stated';
    case 'people':
      return of.people?.map(({ name }) => name).join(', ') || NOTHING;
    default:
      return of[group] || NOTHING;
  }
}

const NO_EXCHANGE = { planned_at: null, actual_at: null };

function exchangeWords(of: Proposal['exchange'], twelveHours: boolean): string {
  const parts = [
    of?.planned_at && `Agreed ${momentInWords(of.planned_at, twelveHours)}`,
    of?.actual_at && `Happened ${momentInWords(of.actual_at, twelveHours)}`,
  ];
  return parts.filter(Boolean).join('. ') || NOTHING;
}
