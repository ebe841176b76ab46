'use client';

import { ArrowDown, ArrowUp } from 'lucide-react';
import { useRouter } from 'next/navigation';
import type { KeyboardEvent } from 'react';
import { TYPE_LOOKS } from '@/components/events/type-tile';
import { Link } from '@/components/ui/link';
import { cn } from '@/lib/cn';
import { basisWords, whenWords } from '@/lib/events/words';
import { dayParts } from '@/lib/time/days';
import type { TimelineEvent } from '@/lib/timeline/view';
import { eventPath } from './event-path';
import { EventState } from './event-state';

type Props = {
  events: TimelineEvent[];
  twelveHours: boolean;
  oldestFirst: boolean;
  onOrder: () => void;
};

const CELL = 'px-2 py-2 align-middle first:pl-0 last:pr-0';
const WIDE = 'hidden lg:table-cell';

/** The same events in working density. Arrow keys move from row to row, Enter opens. */
export function EventTable({ events, twelveHours, oldestFirst, onOrder }: Props) {
  const router = useRouter();
  const Arrow = oldestFirst ? ArrowUp : ArrowDown;

  function move(event: KeyboardEvent<HTMLTableRowElement>, id: string) {
    const row = event.currentTarget;
    const next = event.key === 'ArrowDown' ? row.nextElementSibling : row.previousElementSibling;
    if (event.key === 'Enter') router.push(eventPath(id));
    else if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    else if (next instanceof HTMLElement) next.focus();
    event.preventDefault();
  }

  return (
    <>
      <table className="w-full border-collapse text-left text-13">
        <caption className="sr-only">Events, {oldestFirst ? 'oldest' : 'newest'} first</caption>
        <thead className="sticky top-bar z-10 bg-paper shadow-[inset_0_-1px_0_var(--line-strong)]">
          <tr className="text-ink-2">
            <th
              scope="col"
              aria-sort={oldestFirst ? 'ascending' : 'descending'}
              className={cn(CELL, 'font-semibold')}
            >
              <button
                type="button"
                onClick={onOrder}
                className="inline-flex min-h-touch items-center gap-1 text-ink lg:min-h-7"
              >
                Date
                <Arrow className="size-4" />
                <span className="sr-only">, show {oldestFirst ? 'newest' : 'oldest'} first</span>
              </button>
            </th>
            {['Time', 'Type', 'Event', 'People', 'Basis', 'Files', 'State'].map((name) => (
              <th
                key={name}
                scope="col"
                className={cn(
                  CELL,
                  'font-semibold',
                  ['Time', 'People', 'Basis', 'Files'].includes(name) && WIDE,
                  name === 'Files' && 'text-right',
                )}
              >
                <span className={cn(['Type', 'State'].includes(name) && 'sr-only lg:not-sr-only')}>
                  {name}
                </span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {events.map((event, index) => (
            <tr
              key={event.id}
              tabIndex={index === 0 ? 0 : -1}
              onKeyDown={(key) => move(key, event.id)}
              className="border-line border-b hover:bg-sunken focus-visible:outline-offset-[-2px]"
            >
              <Cells event={event} twelveHours={twelveHours} />
            </tr>
          ))}
        </tbody>
      </table>
      <p className="mt-4 hidden text-13 text-ink-3 lg:block">
        Move with the arrow keys, open with Enter.
      </p>
    </>
  );
}

function Cells({ event, twelveHours }: { event: TimelineEvent; twelveHours: boolean }) {
  const { word, Icon, colour } = TYPE_LOOKS[event.type];
  const time = event.event_date ? whenWords(event, event.event_date, twelveHours) : '';
  return (
    <>
      <td className={cn(CELL, 'whitespace-nowrap text-ink-2 tabular-nums')}>
        {event.event_date ? tableDay(event.event_date) : 'Not known'}
        <span className="block text-12 text-ink-3 lg:hidden">{time}</span>
      </td>
      <td className={cn(CELL, WIDE, 'whitespace-nowrap text-ink-2 tabular-nums')}>{time}</td>
      <td className={cn(CELL, 'whitespace-nowrap font-medium', colour)}>
        <span className="inline-flex items-center gap-1.5">
          <Icon className="size-4" />
          <span className="sr-only lg:not-sr-only">{word}</span>
        </span>
      </td>
      <td className={CELL}>
        <Link
          href={eventPath(event.id)}
          tabIndex={-1}
          className="inline-flex min-h-touch items-center font-medium hover:underline lg:min-h-0"
        >
          <span className="veil">{event.title}</span>
        </Link>
      </td>
      <td className={cn(CELL, WIDE, 'max-w-48 truncate text-ink-2')}>
        {event.people.length > 0 ? (
          <span className="veil">{event.people.join(', ')}</span>
        ) : (
          <span className="text-ink-3">None named</span>
        )}
      </td>
      <td className={cn(CELL, WIDE, 'whitespace-nowrap text-ink-2')}>
        {basisWords(event.basis) ?? <span className="text-ink-3">Not stated</span>}
      </td>
      <td className={cn(CELL, WIDE, 'text-right text-ink-2 tabular-nums')}>{event.files}</td>
      <td className={cn(CELL, 'text-ink-2')}>
        <span className="hidden lg:inline">
          <EventState state={event.state} />
        </span>
        <span className="sr-only lg:hidden">{event.state}</span>
      </td>
    </>
  );
}

/** "Tue 10 Mar 2026": tables may shorten a month. */
function tableDay(day: string): string {
  const { weekday, number, month, year } = dayParts(day);
  return `${weekday.slice(0, 3)} ${number} ${month.slice(0, 3)} ${year}`;
}
