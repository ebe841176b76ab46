import { z } from 'zod';
import { listedEvent } from '@/lib/timeline/listed-event';

const foundEntry = z.object({
  id: z.uuid(),
  /** The calendar day it is about; null for "not sure". */
  day: z.string().nullable(),
  time_zone: z.string(),
  /** ISO instant. */
  submitted_at: z.string(),
  /** Words round the place where it was found. */
  text: z.string(),
});

const foundFile = z.object({
  id: z.uuid(),
  name: z.string(),
  /** Page 0 is its name and note. */
  page: z.number(),
  /** ISO instant. */
  received_at: z.string(),
  text: z.string(),
});

const foundTodo = z.object({
  id: z.uuid(),
  title: z.string(),
  entry_id: z.uuid().nullable(),
  due_date: z.string().nullable(),
  done: z.boolean(),
});

const kinds = { entries: foundEntry, events: listedEvent, files: foundFile, todos: foundTodo };

export const searchAnswer = z.object({
  /** Names of the journal that a word was taken for, too: a letter or two are other. */
  near: z.array(z.string()),
  entries: z.array(kinds.entries),
  events: z.array(kinds.events),
  files: z.array(kinds.files),
  todos: z.array(kinds.todos),
  /** How many there are of each, shown or not. */
  counts: z.object({
    entries: z.number(),
    events: z.number(),
    files: z.number(),
    todos: z.number(),
  }),
});

export type Found = z.infer<typeof searchAnswer>;
export type FoundEntry = z.infer<typeof foundEntry>;
export type FoundEvent = z.infer<typeof listedEvent>;
export type FoundFile = z.infer<typeof foundFile>;
export type FoundTodo = z.infer<typeof foundTodo>;

/** All that was found, of every kind. */
export function foundInAll({ counts }: Found): number {
  return counts.entries + counts.events + counts.files + counts.todos;
}
