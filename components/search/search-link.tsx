'use client';

import { Search } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useEffect } from 'react';
import { Link } from '@/components/ui/link';

/** The way to the search from every page; "/" opens it where nothing is being written. */
export function SearchLink() {
  const router = useRouter();
  useEffect(() => {
    const open = (event: KeyboardEvent) => {
      const target = event.target instanceof Element ? event.target : null;
      const writes = target?.closest('input, textarea, select, [contenteditable], [role="dialog"]');
      if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || writes) return;
      event.preventDefault();
      router.push('/search');
    };
    window.addEventListener('keydown', open);
    return () => window.removeEventListener('keydown', open);
  }, [router]);
  return (
    <Link
      href="/search"
      aria-keyshortcuts="/"
      className="inline-flex size-touch shrink-0 items-center justify-center gap-2 rounded-2 text-ink-2 transition-colors hover:bg-sunken hover:text-ink lg:w-80 lg:justify-start lg:border lg:border-line-strong lg:bg-sheet lg:px-3 lg:text-14 lg:hover:border-line-control"
    >
      <Search className="size-5 lg:size-4 lg:text-ink-3" />
      <span className="sr-only lg:not-sr-only lg:text-ink-3">Search entries, events, files</span>
      <span aria-hidden="true" className="ml-auto hidden font-sans text-13 text-ink-3 lg:inline">
        /
      </span>
    </Link>
  );
}
