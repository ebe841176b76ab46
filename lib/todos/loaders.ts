import 'server-only';
import { serverClient } from '@/lib/supabase/server';
import { listTodos } from '@/lib/todos/data';
import type { Todo } from '@/lib/todos/todo';

/** The signed-in person's to-dos, in no order. */
export async function loadTodos(): Promise<Todo[]> {
  return listTodos(await serverClient());
}
