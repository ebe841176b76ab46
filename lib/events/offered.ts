import { z } from 'zod';
import type { EntryEvent, Question } from '@/lib/entries/views';
import { basis, eventType, precision, role } from '@/lib/extraction/schema';
import type { Database } from '@/types/database';

type Tables = Database['public']['Tables'];
type QuestionRow = Tables['questions']['Row'];
type EventRow = Omit<EntryEvent, 'questions' | 'proposal'> & {
  questions: QuestionRow[];
  event_proposals: Tables['event_proposals']['Row'][];
};

/** An event with all that hangs off it. */
export const EVENT_COLUMNS =
  `*, event_sources(*), event_participants(*), event_evidence(evidence_id),
  questions(*), event_proposals(*)` as const;

const text = z.string().nullable();
const proposal = z
  .object({
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
  })
  .partial();
const options = z.array(z.object({ label: z.string(), date: text, time: text })).catch([]);

/** A row of an event with what readers offered about it; what makes no sense there offers nothing. */
export function eventOf({ event_proposals, questions, ...event }: EventRow): EntryEvent {
  // One event has one at most: depending on the server it comes in a list, bare, or as null.
  const [row] = [event_proposals].flat();
  const read = proposal.safeParse(row?.fields).data ?? {};
  return { ...event, questions: questions.map(questionOf), proposal: read };
}

/** A row of a question with its answers to choose from. */
export function questionOf(row: QuestionRow): Question {
  return { ...row, options: options.parse(row.options) };
}
