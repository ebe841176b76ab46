'use client';

import { useEffect, useEffectEvent, useState } from 'react';
import { moreFiles } from '@/lib/evidence/library-actions';
import { type LibraryFilters, libraryPath } from '@/lib/evidence/library-filters';
import type { Library, LibraryItem } from '@/lib/evidence/library-view';

type More = { of: string; items: LibraryItem[] };

/**
 * The files of a list: the page came with the first of them, the next ones follow as soon as it
 * stands, those after on request. What the page brings anew takes the place of what was there.
 */
export function useMoreFiles(library: Library, filters: LibraryFilters) {
  const of = libraryPath(filters);
  const [extra, setExtra] = useState<More>({ of, items: [] });
  const [failedFor, setFailedFor] = useState<string | null>(null);
  const first = new Set(library.items.map(({ id }) => id));
  const rest = extra.of === of ? extra.items.filter(({ id }) => !first.has(id)) : [];
  const items = [...library.items, ...rest];
  const isWhole = items.length >= library.total;

  const more = async () => {
    const last = items.at(-1);
    if (!last) return;
    setFailedFor(null);
    const { id, received_at } = last;
    const result = await moreFiles(filters, { id, received_at }).catch(() => null);
    if (!result?.ok) return setFailedFor(of);
    const came = result.value.items;
    setExtra((now) => ({ of, items: now.of === of ? [...now.items, ...came] : came }));
  };

  const onStart = useEffectEvent(() => {
    if (!isWhole && rest.length === 0) void more();
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each list.
  useEffect(() => {
    onStart();
  }, [of]);

  return { items, isWhole, failed: failedFor === of, more: () => void more() };
}
