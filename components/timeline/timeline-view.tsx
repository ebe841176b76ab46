'use client';

import { List, Table2 } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useEffect, useRef, useTransition } from 'react';
import { Button, buttonStyle } from '@/components/ui/button';
import { Link } from '@/components/ui/link';
import { Spinner } from '@/components/ui/spinner';
import { cn } from '@/lib/cn';
import {
  filterCount,
  type TimelineFilters,
  timelinePath,
  withoutFilters,
} from '@/lib/timeline/filters';
import type { TimelinePage } from '@/lib/timeline/view';
import { DayList } from './day-list';
import { EventTable } from './event-table';
import { FilterPanel } from './filter-panel';
import { Patterns } from './patterns';
import { useMoreEvents } from './use-more-events';

type Props = { page: TimelinePage; filters: TimelineFilters; twelveHours: boolean };

/** All events: to narrow down, to read by day or in a table. */
export function TimelineView({ page, filters, twelveHours }: Props) {
  const router = useRouter();
  const [changing, start] = useTransition();
  const { items, isWhole, failed, pending, more } = useMoreEvents(page, filters);
  const go = (next: TimelineFilters) =>
    start(() => router.replace(timelinePath(next), { scroll: false }));
  const { counts } = page;
  const asTable = filters.view === 'table';
  return (
    <>
      <FilterPanel filters={filters} counts={counts} onChange={go} />
      <Patterns patterns={counts.patterns} filters={filters} />
      <div className="mt-4 flex min-h-8 items-center justify-between gap-4">
        <p role="status" className="flex items-center gap-2 text-13 text-ink-2 tabular-nums">
          {changing && <Spinner />}
          {countWords(counts.total, counts.all)}
        </p>
        <LookSwitch filters={filters} />
      </div>
      {items.length === 0 ? (
        <div className="mt-3 border-line border-t pt-6">
          <p className="font-medium text-16">No events match these filters.</p>
          <Link
            href={timelinePath(withoutFilters(filters))}
            className={buttonStyle({ look: 'quiet' }, 'mt-4')}
          >
            Clear filters
          </Link>
        </div>
      ) : asTable ? (
        <EventTable
          events={items}
          twelveHours={twelveHours}
          oldestFirst={filters.order === 'oldest'}
          onOrder={() => go({ ...filters, order: filters.order ? undefined : 'oldest' })}
        />
      ) : (
        <DayList events={items} twelveHours={twelveHours} withGaps={filterCount(filters) === 0} />
      )}
      {!isWhole && <Rest failed={failed} pending={pending} more={more} />}
    </>
  );
}

type RestProps = { failed: boolean; pending: boolean; more: () => void };

/** What follows comes as it scrolls near; the button is for keyboards and for a line that broke. */
function Rest({ failed, pending, more }: RestProps) {
  const line = useRef<HTMLParagraphElement>(null);
  const latest = useRef(more);
  useEffect(() => {
    latest.current = more;
  });
  useEffect(() => {
    const element = line.current;
    if (!element || failed || pending) return;
    const near = new IntersectionObserver(([entry]) => entry?.isIntersecting && latest.current(), {
      rootMargin: '1200px',
    });
    near.observe(element);
    return () => near.disconnect();
  }, [failed, pending]);
  return (
    <p
      ref={line}
      className="mt-6 flex flex-wrap items-center justify-center gap-3 text-13 text-ink-2"
    >
      {failed && <span role="alert">The rest couldn’t be loaded.</span>}
      <Button onClick={more} aria-disabled={pending}>
        {pending && <Spinner />}
        {failed ? 'Try again' : 'Show more'}
      </Button>
    </p>
  );
}

const LOOKS = [
  { view: undefined, label: 'List', Icon: List },
  { view: 'table', label: 'Table', Icon: Table2 },
] as const;

function LookSwitch({ filters }: { filters: TimelineFilters }) {
  return (
    <nav aria-label="Show events as" className="flex">
      {LOOKS.map(({ view, label, Icon }) => (
        <Link
          key={label}
          href={timelinePath({ ...filters, view })}
          replace
          scroll={false}
          aria-current={filters.view === view ? 'true' : undefined}
          className={cn(
            'inline-flex min-h-touch items-center gap-1.5 rounded-2 px-3 font-medium text-13 lg:min-h-8',
            filters.view === view ? 'bg-sunken text-ink' : 'text-ink-3 hover:text-ink',
          )}
        >
          <Icon className="size-4" />
          {label}
        </Link>
      ))}
    </nav>
  );
}

function countWords(total: number, all: number): string {
  const events = all === 1 ? 'event' : 'events';
  return total === all ? `${all} ${events}` : `${total} of ${all} ${events}`;
}
