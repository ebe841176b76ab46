import 'server-only';
import { serverClient } from '@/lib/supabase/server';
import { listTodos, type TodoList } from '@/lib/todos/data';

/** The signed-in person's to-dos, in no order. */
export async function loadTodos(): Promise<TodoList> {
  return listTodos(await serverClient());
}
