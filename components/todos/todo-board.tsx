'use client';

import { CalendarArrowDown } from 'lucide-react';
import { useOptimistic, useTransition } from 'react';
import { toast } from 'sonner';
import { buttonStyle } from '@/components/ui/button';
import type { Result } from '@/lib/result';
import { tell } from '@/lib/safety/tell';
import { removeTodo, tickTodo } from '@/lib/todos/actions';
import { grouped } from '@/lib/todos/groups';
import type { Todo } from '@/lib/todos/todo';
import { TodoGroup } from './todo-group';

/** `away`: it leaves the list. */
type Change = { id: string; doneAt?: string | null; away?: boolean };

/** All to-dos by when they are due. A tick counts at once, and everything can be taken back. */
export function TodoBoard({ todos, today }: { todos: Todo[]; today: string }) {
  const [shown, change] = useOptimistic(todos, apply);
  const [, start] = useTransition();

  const save = (now: Change, work: () => Promise<Result<unknown>>) =>
    start(async () => {
      change(now);
      const result = await work().catch(() => null);
      if (!result?.ok) toast.error('Not saved', { description: 'Please try again.' });
    });

  const tick = ({ id, title }: Todo, done: boolean) => {
    const doneAt = done ? new Date().toISOString() : null;
    save({ id, doneAt }, () => tickTodo(id, done));
    if (!done) return;
    const undo = () => save({ id, doneAt: null }, () => tickTodo(id, false));
    tell('message', 'Done', { description: title, action: { label: 'Undo', onClick: undo } });
  };

  const remove = ({ id, title }: Todo) => {
    save({ id, away: true }, () => removeTodo(id, true));
    const undo = () => save({ id }, () => removeTodo(id, false));
    tell('message', 'To-do removed', {
      description: title,
      action: { label: 'Undo', onClick: undo },
    });
  };

  const groups = grouped(shown, today);
  return (
    <>
      {groups.map(({ group, todos: those }) => (
        <TodoGroup key={group} group={group} todos={those} onTick={tick} onRemove={remove} />
      ))}
      {shown.some(({ dueDate, doneAt }) => dueDate && !doneAt) && (
        <p className="mt-8 grid justify-items-start gap-2 text-13 text-ink-3">
          <a href="/todo/calendar" download="reminders.ics" className={buttonStyle({})}>
            <CalendarArrowDown className="size-4" />
            Calendar file
          </a>
          In a calendar each is called “Reminder” and says no more.
        </p>
      )}
    </>
  );
}

function apply(todos: Todo[], { id, away, ...now }: Change): Todo[] {
  if (away) return todos.filter((todo) => todo.id !== id);
  return todos.map((todo) => (todo.id === id ? { ...todo, ...now } : todo));
}
