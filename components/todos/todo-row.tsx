'use client';

import { PenLine, Trash2 } from 'lucide-react';
import { type FormEvent, useState, useTransition } from 'react';
import { Button } from '@/components/ui/button';
import { IconButton } from '@/components/ui/icon-button';
import { Link } from '@/components/ui/link';
import { cn } from '@/lib/cn';
import { shortDay } from '@/lib/time/days';
import { changeTodo } from '@/lib/todos/actions';
import type { Todo } from '@/lib/todos/todo';
import { TodoFields } from './todo-fields';

type Props = {
  todo: Todo;
  overdue: boolean;
  onTick: (done: boolean) => void;
  onRemove: () => void;
};

/** One to-do: a box to tick, what, until when, and where it is from. */
export function TodoRow({ todo, overdue, onTick, onRemove }: Props) {
  const [editing, setEditing] = useState(false);
  const done = todo.doneAt !== null;
  if (editing) return <EditTodo todo={todo} onEnd={() => setEditing(false)} />;
  return (
    <li className="grid grid-cols-[minmax(0,1fr)_auto] items-start gap-x-2 border-line border-b py-1.5">
      <div className="min-w-0">
        <label className="grid min-h-touch cursor-pointer grid-cols-[20px_minmax(0,1fr)] items-center gap-x-3 text-16 lg:text-14">
          <input
            type="checkbox"
            className="checkbox"
            checked={done}
            onChange={(event) => onTick(event.target.checked)}
          />
          <span className={cn('break-words', done && 'text-ink-3 line-through')}>
            <span className="veil">{todo.title}</span>
          </span>
        </label>
        <p className="flex flex-wrap gap-x-3 pb-1.5 pl-8 text-13 text-ink-3 empty:hidden">
          {todo.dueDate && (
            <span className={cn('tabular-nums', overdue && 'font-medium text-ink')}>
              {overdue ? 'Was due' : 'Due'} {shortDay(todo.dueDate)}
            </span>
          )}
          {todo.duePhrase && <q className="words veil">{todo.duePhrase}</q>}
          {todo.entryId && (
            <Link href={`/journal/${todo.entryId}`} className="link">
              From entry of {todo.entryDay ? shortDay(todo.entryDay) : 'an uncertain day'}
            </Link>
          )}
        </p>
      </div>
      <p className="flex">
        {!done && (
          <IconButton label={`Edit: ${todo.title}`} onClick={() => setEditing(true)}>
            <PenLine className="size-4" />
          </IconButton>
        )}
        <IconButton label={`Remove: ${todo.title}`} onClick={onRemove}>
          <Trash2 className="size-4" />
        </IconButton>
      </p>
    </li>
  );
}

function EditTodo({ todo, onEnd }: { todo: Todo; onEnd: () => void }) {
  const [title, setTitle] = useState(todo.title);
  const [due, setDue] = useState(todo.dueDate ?? '');
  const [problem, setProblem] = useState('');
  const [pending, start] = useTransition();
  const save = (event: FormEvent) => {
    event.preventDefault();
    if (pending || title.trim() === '') return;
    start(async () => {
      const result = await changeTodo(todo.id, { title, due: due || null }).catch(() => null);
      if (result?.ok) onEnd();
      else setProblem('That couldn’t be saved. Please try again.');
    });
  };
  return (
    <li className="border-line border-b py-3">
      <form
        onSubmit={save}
        onKeyDown={(event) => event.key === 'Escape' && onEnd()}
        className="flex flex-wrap items-end gap-2"
      >
        <TodoFields titleLabel="To-do" title={title} due={due} onTitle={setTitle} onDue={setDue} />
        <Button type="submit" aria-disabled={pending || title.trim() === ''}>
          Save
        </Button>
        <Button look="text" onClick={onEnd}>
          Cancel
        </Button>
        <p role="alert" className="w-full text-13 text-stop empty:hidden">
          {problem}
        </p>
      </form>
    </li>
  );
}
