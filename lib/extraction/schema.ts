import { z } from 'zod';

export const eventType = z.enum([
  'positive_parenting',
  'incident',
  'medical',
  'school',
  'communication',
  'legal',
]);
export type EventType = z.infer<typeof eventType>;

export const precision = z.enum(['exact', 'approximate', 'day', 'unknown']);
export type Precision = z.infer<typeof precision>;

export const basis = z.enum([
  'first_hand',
  'told_by_child',
  'told_by_other',
  'document',
  'not_stated',
]);
export type Basis = z.infer<typeof basis>;

export const role = z.enum(['self', 'co_parent', 'child', 'witness', 'professional', 'other']);
export type Role = z.infer<typeof role>;

export const priority = z.enum(['low', 'normal', 'high', 'urgent']);

const day = z.string().nullable().describe('YYYY-MM-DD in local time, or null');
const time = z.string().nullable().describe('HH:MM, 24 hours, local time, or null');
const moment = z.string().nullable().describe('YYYY-MM-DDTHH:MM, local time, no offset, or null');

const source = z.object({
  source: z.enum(['entry', 'evidence']),
  evidence_index: z.number().int().nullable().describe('number of the file from 1, null for entry'),
  page: z.number().int().nullable().describe('page of the file from 1, null for entry'),
  quote: z.string().describe('verbatim words of the source'),
});

const event = z.object({
  type: eventType,
  title: z.string(),
  description: z.string().nullable(),
  local_date: day,
  local_time: time,
  end_date: day,
  end_time: time,
  precision,
  date_phrase: z.string().nullable().describe('the verbatim words that the date follows from'),
  location: z.string().nullable(),
  basis,
  participants: z.array(z.object({ name: z.string(), role })),
  planned: moment.describe('agreed date and time of an exchange, or null'),
  actual: moment.describe('when the exchange took place, or null'),
  sources: z.array(source),
  linked_files: z
    .array(z.number().int())
    .describe('numbers of the files from 1 that show this event, those quoted among them'),
});

const actionItem = z.object({
  title: z.string(),
  due_date: day,
  due_phrase: z.string().nullable().describe('the verbatim words that the date follows from'),
  priority,
  quote: z.string().describe('verbatim words of the source'),
});

export const questionKind = z.enum(['date', 'time', 'person', 'other']);

const question = z.object({
  kind: questionKind,
  prompt: z.string().describe('one short question to the writer'),
  event_number: z.number().int().nullable().describe('number of the event from 1, or null'),
  item_number: z.number().int().nullable().describe('number of the action item from 1, or null'),
  options: z
    .array(z.object({ label: z.string(), local_date: day, local_time: time }))
    .describe('likely answers, at most four'),
  quote: z.string().describe('the verbatim words that may mean several things'),
});

/** What a model answers with. No key is optional: strict structured output has none. */
export const modelExtraction = z.object({
  events: z.array(event),
  action_items: z.array(actionItem),
  questions: z.array(question),
});
/** What is taken as an answer: one without questions raises none, one without links has none. */
export const modelAnswer = modelExtraction.extend({
  events: z.array(event.extend({ linked_files: event.shape.linked_files.default([]) })),
  questions: z.array(question).default([]),
});
export type ModelQuestion = z.infer<typeof question>;
export type QuestionKind = z.infer<typeof questionKind>;
type Event = z.infer<typeof event>;
/** The rules leave links out: their quotes say which files show an event. */
export type ModelEvent = Omit<Event, 'linked_files'> & Partial<Pick<Event, 'linked_files'>>;
export type ModelExtraction = {
  events: ModelEvent[];
  action_items: ModelActionItem[];
  questions: ModelQuestion[];
};
export type ModelActionItem = z.infer<typeof actionItem>;
