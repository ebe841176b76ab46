'use client';

import { useState, useTransition } from 'react';
import { moreFiles } from '@/lib/evidence/library-actions';
import { type LibraryFilters, libraryPath } from '@/lib/evidence/library-filters';
import type { Library, LibraryItem } from '@/lib/evidence/library-view';

/** Files beyond those of the page, of the list that stood at this address. */
type More = { of: string; items: LibraryItem[]; failed: boolean };

/**
 * The files of a list: the page came with the first of them, the next ones come on request. What the
 * page brings anew takes the place of what was there.
 */
export function useMoreFiles(library: Library, filters: LibraryFilters) {
  const of = libraryPath(filters);
  const [extra, setExtra] = useState<More>({ of, items: [], failed: false });
  const [pending, start] = useTransition();
  const known = new Set(library.items.map(({ id }) => id));
  const rest = extra.of === of ? extra.items.filter(({ id }) => !known.has(id)) : [];
  const items = [...library.items, ...rest];

  const more = () =>
    start(async () => {
      const last = items.at(-1);
      if (!last || pending) return;
      const { id, received_at } = last;
      const result = await moreFiles(filters, { id, received_at }).catch(() => null);
      const came = result?.ok ? result.value.items : [];
      setExtra({ of, items: [...rest, ...came], failed: !result?.ok });
    });

  return {
    items,
    isWhole: items.length >= library.total,
    failed: extra.of === of && extra.failed,
    pending,
    more,
  };
}
