'use client';

import { Search } from 'lucide-react';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { Spinner } from '@/components/ui/spinner';

const PAUSE_MS = 350;

type Props = { query: string; busy: boolean; onSearch: (query: string) => void };

/** Searches as one types, after a pause; Enter doesn't wait for it. */
export function SearchBox({ query, busy, onSearch }: Props) {
  const [text, setText] = useState(query);
  const asked = useRef(query);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);

  // "Clear all" or "back" asked for something else than was typed here.
  const follow = useEffectEvent((now: string) => {
    if (busy || now === asked.current) return;
    clearTimeout(timer.current);
    asked.current = now;
    setText(now);
  });
  useEffect(() => follow(query), [query]);

  const later = (words: string, pause: number) => {
    setText(words);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      asked.current = words.trim();
      onSearch(words.trim());
    }, pause);
  };
  return (
    <label className="relative block max-w-120">
      <span className="sr-only">Search your files</span>
      <span className="pointer-events-none absolute inset-y-0 left-3 grid place-items-center text-ink-3">
        {busy ? <Spinner className="mx-[1px]" /> : <Search className="size-4" />}
      </span>
      <input
        type="search"
        value={text}
        placeholder="Search words in your files"
        maxLength={200}
        onChange={(event) => later(event.target.value, PAUSE_MS)}
        onKeyDown={(event) => event.key === 'Enter' && later(event.currentTarget.value, 0)}
        className="h-11 w-full rounded-2 border border-line-control bg-sheet pr-3 pl-10 text-16 focus-visible:rounded-2 focus-visible:outline-offset-0 lg:h-9 lg:text-14"
      />
    </label>
  );
}
