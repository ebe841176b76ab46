'use client';

import type { FormEvent } from 'react';
import { Button } from '@/components/ui/button';

type Props = { label: string; onAnswer: (answer: { text: string }) => void };

/** A few words and a button. */
export function TextAnswer({ label, onAnswer }: Props) {
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const text = new FormData(event.currentTarget).get('answer');
    if (typeof text === 'string' && text.trim() !== '') onAnswer({ text });
  };
  return (
    <form onSubmit={submit} className="flex min-w-0 flex-1 gap-2 sm:flex-none">
      <input
        name="answer"
        aria-label={label}
        autoComplete="off"
        maxLength={100}
        className="h-touch min-w-0 flex-1 rounded-2 border border-line-control bg-sheet px-3 text-16 focus-visible:rounded-2 focus-visible:outline-offset-0 sm:w-60 lg:text-14"
      />
      <Button type="submit">Save</Button>
    </form>
  );
}
