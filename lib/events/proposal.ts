import { z } from 'zod';
import type { EntryEvent } from '@/lib/entries/views';
import { basisWords, momentInWords, typeWords, whenWords } from '@/lib/events/words';
import { basis, eventType, precision, role } from '@/lib/extraction/schema';

/** Fields of an event that are settled together. */
export const GROUPS = [
  ...(['type', 'title', 'when', 'exchange', 'location'] as const),
  ...(['people', 'basis', 'description'] as const),
] as const;
export type Group = (typeof GROUPS)[number];

const text = z.string().nullable();
const groups = z.object({
  type: eventType,
  title: z.string(),
  description: z.string(),
  when: z.object({
    ...{ event_date: text, start_time: text, end_date: text, end_time: text },
    ...{ precision, date_phrase: text },
  }),
  exchange: z.object({ planned_at: text, actual_at: text }),
  location: text,
  basis,
  people: z.array(z.object({ name: z.string(), role })),
});
const proposal = groups.partial();
type Groups = z.infer<typeof groups>;

/** One difference between an event and what a new reading says of it, in words. */
export type Difference = { group: Group; label: string; yours: string; suggested: string };

const LABELS: Record<Group, string> = {
  ...{ type: 'Kind', title: 'Title', when: 'When', exchange: 'Agreed and actual time' },
  ...{ location: 'Place', people: 'People', basis: 'How you know', description: 'Description' },
};

/** What a new reading proposes for an event, group by group; those that say the same left out. */
export function differences(event: EntryEvent, twelveHours: boolean): Difference[] {
  // One event has one at most: depending on the server it comes in a list, bare, or as null.
  const [row] = [event.event_proposals].flat();
  const suggested = proposal.safeParse(row?.fields).data ?? {};
  const yours: Groups = {
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

function inWords(group: Group, of: Partial<Groups>, twelveHours: boolean): string {
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

function exchangeWords(of: Groups['exchange'] | undefined, twelveHours: boolean): string {
  const parts = [
    of?.planned_at && `Agreed ${momentInWords(of.planned_at, twelveHours)}`,
    of?.actual_at && `Happened ${momentInWords(of.actual_at, twelveHours)}`,
  ];
  return parts.filter(Boolean).join('. ') || NOTHING;
}
