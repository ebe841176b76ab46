'use client';

import { Search } from 'lucide-react';
import Form from 'next/form';
import { useEffect, useRef } from 'react';

/** The question, on the page of its answers. Works without scripts, too. */
export function SearchBox({ question }: { question: string }) {
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => {
    // Somebody who opens a search writes next; with answers there, they read.
    if (!question) box.current?.focus();
  }, [question]);
  return (
    <Form action="/search" className="flex max-w-160 gap-2">
      <label className="relative block flex-1">
        <span className="sr-only">Search your journal</span>
        <Search className="pointer-events-none absolute top-1/2 left-3 size-4 -translate-y-1/2 text-ink-3" />
        <input
          ref={box}
          key={question}
          type="search"
          name="q"
          defaultValue={question}
          maxLength={200}
          placeholder="A name, a place, a word"
          className="h-11 w-full rounded-2 border border-line-control bg-sheet pr-3 pl-10 text-16 focus-visible:rounded-2 focus-visible:outline-offset-0"
        />
      </label>
      <button
        type="submit"
        className="min-h-11 rounded-2 border border-line-strong bg-sheet px-4 font-medium text-14 hover:border-line-control hover:bg-sunken"
      >
        Search
      </button>
    </Form>
  );
}
