import type { Metadata } from 'next';
import { AddTodo } from '@/components/todos/add-todo';
import { TodoBoard } from '@/components/todos/todo-board';
import { PageHeader } from '@/components/ui/page-header';
import { loadProfile } from '@/lib/account/loaders';
import { requirePerson } from '@/lib/auth/session';
import { dayIn } from '@/lib/time/day-in';
import { MOST_OPEN } from '@/lib/todos/data';
import { loadTodos } from '@/lib/todos/loaders';

export const metadata: Metadata = { title: 'To-do' };

export default async function Page() {
  await requirePerson();
  const [{ todos, isCut }, { timeZone }] = await Promise.all([loadTodos(), loadProfile()]);
  return (
    <div className="max-w-200">
      <PageHeader title="To-do" />
      <AddTodo />
      {todos.length === 0 && (
        <p className="mt-8 border-line border-t pt-6 text-16 text-ink-2">
          Nothing to do. Follow-ups found in your entries will appear here.
        </p>
      )}
      {isCut && (
        <p className="mt-8 text-14 text-ink-2">
          The {MOST_OPEN.toLocaleString('en')} latest are shown. Older ones follow as you tick these
          off.
        </p>
      )}
      <TodoBoard todos={todos} today={dayIn(timeZone, new Date())} />
    </div>
  );
}
