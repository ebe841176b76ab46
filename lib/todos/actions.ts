'use server';

import { revalidatePath } from 'next/cache';
import { z } from 'zod';
import { asPerson } from '@/lib/action';
import { type Db, rowsOf } from '@/lib/database';
import { fail, ok, type Result } from '@/lib/result';
import { cleanText } from '@/lib/text';
import { type TodoInput, todoInput } from '@/lib/todos/schema';
import type { Database } from '@/types/database';

type Change = Database['public']['Tables']['action_items']['Update'];
const id = z.uuid();

/** Adds a to-do by hand, to the person's own case. */
export async function addTodo(input: TodoInput): Promise<Result<{ id: string }>> {
  return asPerson('todos.add', async ({ db }) => {
    const parsed = parse(input);
    if (!parsed) return fail('bad_request');
    const [own] = rowsOf(await db.from('cases').select('id').order('created_at').limit(1));
    if (!own) return fail('not_found');
    const row = { case_id: own.id, title: parsed.title, due_date: parsed.due };
    const [made] = rowsOf(await db.from('action_items').insert(row).select('id'));
    revalidatePath('/todo');
    return made ? ok({ id: made.id }) : fail('internal');
  });
}

/** Changes the words and the day of one. */
export async function changeTodo(
  todoId: string,
  input: TodoInput,
): Promise<Result<{ id: string }>> {
  return asPerson('todos.change', async ({ db }) => {
    const parsed = parse(input);
    if (!parsed) return fail('bad_request');
    return update(db, todoId, { title: parsed.title, due_date: parsed.due });
  });
}

/** Ticks one, or takes the tick back. */
export async function tickTodo(todoId: string, done: boolean): Promise<Result<{ id: string }>> {
  return asPerson('todos.tick', ({ db }) =>
    update(db, todoId, { done_at: done ? new Date().toISOString() : null }),
  );
}

/** Takes one away, or brings it back. */
export async function removeTodo(todoId: string, away: boolean): Promise<Result<{ id: string }>> {
  return asPerson('todos.remove', ({ db }) =>
    update(db, todoId, { removed_at: away ? new Date().toISOString() : null }),
  );
}

async function update(db: Db, todoId: string, change: Change): Promise<Result<{ id: string }>> {
  if (!id.safeParse(todoId).success) return fail('not_found');
  const rows = rowsOf(await db.from('action_items').update(change).eq('id', todoId).select('id'));
  revalidatePath('/todo');
  return rows.length > 0 ? ok({ id: todoId }) : fail('not_found');
}

function parse(input: TodoInput): TodoInput | null {
  const parsed = todoInput.safeParse(input);
  return parsed.success ? { ...parsed.data, title: cleanText(parsed.data.title) } : null;
}
