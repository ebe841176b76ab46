import { type Db, rowsOf } from '@/lib/database';
import type { Todo } from '@/lib/todos/todo';

/** How many open ones are listed. */
export const MOST_OPEN = 1_000;
const DONE = 100;
const COLUMNS = `id, title, due_date, due_phrase, done_at, created_at, entry_id,
  entry:journal_entries(reference_date)` as const;

/** To-dos that are listed, and whether there are more open ones than that. */
export type TodoList = { todos: Todo[]; isCut: boolean };

/** The open to-dos of the person whom `db` acts as (a thousand at most, the latest), and the last hundred that were done. */
export async function listTodos(db: Db): Promise<TodoList> {
  const listed = (how?: { count: 'exact' }) =>
    db.from('action_items').select(COLUMNS, how).is('removed_at', null);
  const [open, done] = await Promise.all([
    listed({ count: 'exact' })
      .is('done_at', null)
      .order('created_at', { ascending: false })
      .limit(MOST_OPEN),
    listed().not('done_at', 'is', null).order('done_at', { ascending: false }).limit(DONE),
  ]);
  const isCut = (open.count ?? 0) > rowsOf(open).length;
  const todos = [...rowsOf(open), ...rowsOf(done)].map((row) => ({
    id: row.id,
    title: row.title,
    dueDate: row.due_date,
    duePhrase: row.due_phrase,
    doneAt: row.done_at,
    createdAt: row.created_at,
    entryId: row.entry_id,
    entryDay: row.entry?.reference_date ?? null,
  }));
  return { todos, isCut };
}
