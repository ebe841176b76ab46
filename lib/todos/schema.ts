import { z } from 'zod';

export const TITLE_MAX = 300;

/** What a person says of a to-do; `due` is a calendar day, null for none. */
export const todoInput = z.object({
  title: z.string().trim().min(1).max(TITLE_MAX),
  due: z.iso.date().nullable(),
});
export type TodoInput = z.infer<typeof todoInput>;

export type Todo = {
  id: string;
  title: string;
  /** Calendar days, YYYY-MM-DD. */
  dueDate: string | null;
  /** The words that the day came from. */
  duePhrase: string | null;
  /** ISO instant. */
  doneAt: string | null;
  createdAt: string;
  /** Where it was found, and the day that entry is about. */
  entryId: string | null;
  entryDay: string | null;
};
