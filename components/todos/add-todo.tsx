'use client';

import { Plus } from 'lucide-react';
import { type FormEvent, useState, useTransition } from 'react';
import { Button } from '@/components/ui/button';
import { Spinner } from '@/components/ui/spinner';
import { addTodo } from '@/lib/todos/actions';
import { TodoFields } from './todo-fields';

/** A to-do by hand; what was typed stays until it was saved. */
export function AddTodo() {
  const [title, setTitle] = useState('');
  const [due, setDue] = useState('');
  const [problem, setProblem] = useState('');
  const [pending, start] = useTransition();

  const add = (event: FormEvent) => {
    event.preventDefault();
    if (pending || title.trim() === '') return;
    start(async () => {
      const result = await addTodo({ title, due: due || null }).catch(() => null);
      setProblem(result?.ok ? '' : 'That couldn’t be saved. Please try again.');
      if (!result?.ok) return;
      setTitle('');
      setDue('');
    });
  };

  return (
    <form onSubmit={add} className="flex flex-wrap items-end gap-2">
      <TodoFields
        titleLabel="New to-do"
        title={title}
        due={due}
        onTitle={setTitle}
        onDue={setDue}
      />
      <Button type="submit" aria-disabled={pending || title.trim() === ''}>
        {pending ? <Spinner /> : <Plus className="size-4" />}
        Add
      </Button>
      <p role="alert" className="w-full text-13 text-stop empty:hidden">
        {problem}
      </p>
    </form>
  );
}
