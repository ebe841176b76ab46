'use client';

import { Mail, NotebookText, Paperclip } from 'lucide-react';
import type { Route } from 'next';
import { EventType } from '@/components/events/event-type';
import { cardId } from '@/components/events/selection';
import { Link } from '@/components/ui/link';
import { cn } from '@/lib/cn';
import type { ItemEntry, ItemView } from '@/lib/evidence/item-view';
import { dayIn } from '@/lib/time/day-in';
import { shortDay } from '@/lib/time/days';
import { linkId } from './link-id';
import { Section } from './section';

type Props = { view: ItemView; selected: string | null; onSelect: (eventId: string) => void };

/** The entries that hold a file and the events that rest on it; a number shows their words. */
export function FileLinks({
  view: { entries, events, quotes, relatives },
  selected,
  onSelect,
}: Props) {
  const isQuoted = (id: string) => quotes.some(({ eventId }) => eventId === id);
  return (
    <Section title="Linked to">
      {entries.length + events.length === 0 && (
        <p className="border-line border-t pt-2.5 text-14 text-ink-2">
          No entry or event uses this file yet. Attach it when you write about it: choose the same
          file, and this one is used.
        </p>
      )}
      <ul className="text-14">
        {relatives.map(({ id, name, isAround }) => (
          <li key={id} className="flex items-center gap-3 border-line border-t">
            {isAround ? (
              <Mail className="size-4.5 text-ink-3" />
            ) : (
              <Paperclip className="size-4.5 text-ink-3" />
            )}
            <Link href={`/evidence/${id}`} className="link inline-flex min-h-touch items-center">
              {isAround ? `Came in ${name}` : `Came with it: ${name}`}
            </Link>
          </li>
        ))}
        {entries.map((entry) => (
          <li key={entry.id} className="flex items-center gap-3 border-line border-t">
            <NotebookText className="size-4.5 text-ink-3" />
            <Link
              href={`/journal/${entry.id}`}
              className="link inline-flex min-h-touch items-center"
            >
              {entryName(entry)}
            </Link>
          </li>
        ))}
        {events.map((event) => (
          <li
            key={event.id}
            id={linkId(event.id)}
            className={cn(
              'flex items-start gap-3 border-line border-t py-2',
              selected === event.id && 'shadow-[inset_3px_0_0_var(--light-line)] -ml-3 pl-3',
            )}
          >
            <div className="min-w-0 flex-1">
              <EventType type={event.type} />
              <p>
                <Link
                  href={`/journal/${event.entry_id}#${cardId(event.id)}` as Route}
                  className="link break-words py-1 font-medium"
                >
                  {event.title}
                </Link>
              </p>
              <p className="text-13 text-ink-3">
                {event.event_date ? shortDay(event.event_date) : 'Day not certain'}
                {event.state === 'suggested' && ', suggested'}
              </p>
            </div>
            {isQuoted(event.id) && (
              <button
                type="button"
                onClick={() => onSelect(event.id)}
                aria-pressed={selected === event.id}
                className="inline-grid size-touch place-items-center rounded-2 hover:bg-sunken"
              >
                <span className="min-w-4.5 rounded-[2px] bg-light text-center font-semibold text-12 leading-4.5 tabular-nums">
                  <span className="sr-only">Show the words of event </span>
                  {event.number}
                </span>
              </button>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}

function entryName({ reference_date: day, submitted_at, time_zone }: ItemEntry): string {
  if (day) return `Entry about ${shortDay(day)}`;
  return `Entry written ${shortDay(dayIn(time_zone, new Date(submitted_at)))}`;
}
