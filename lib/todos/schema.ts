import { z } from 'zod';
import { TITLE_MAX } from '@/lib/todos/todo';

/** What a person says of a to-do; `due` is a calendar day, null for none. */
export const todoInput = z.object({
  title: z.string().trim().min(1).max(TITLE_MAX),
  due: z.iso.date().nullable(),
});
export type TodoInput = z.infer<typeof todoInput>;
