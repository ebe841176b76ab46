import { useState, useTransition } from 'react';
import { moreEvents } from '@/lib/timeline/actions';
import { type TimelineFilters, timelinePath } from '@/lib/timeline/filters';
import type { TimelineEvent, TimelinePage } from '@/lib/timeline/view';

/** Events beyond those of the page, of the list that stood at this address. */
type More = { of: string; items: TimelineEvent[]; failed: boolean };

/** The page came with the first events, the next ones come on request; a new page starts anew. */
export function useMoreEvents({ items: first, counts }: TimelinePage, filters: TimelineFilters) {
  const of = `${timelinePath(filters)} ${first.at(-1)?.id}`;
  const [extra, setExtra] = useState<More>({ of, items: [], failed: false });
  const [pending, start] = useTransition();
  const known = new Set(first.map(({ id }) => id));
  const rest = extra.of === of ? extra.items.filter(({ id }) => !known.has(id)) : [];
  const items = [...first, ...rest];

  const more = () =>
    start(async () => {
      const last = items.at(-1);
      if (!last || pending) return;
      const result = await moreEvents(filters, last.cursor).catch(() => null);
      const came = result?.ok ? result.value : [];
      setExtra({ of, items: [...rest, ...came], failed: !result?.ok });
    });

  const isWhole = items.length >= counts.total;
  return { items, isWhole, failed: extra.of === of && extra.failed, pending, more };
}
