'use client';

import { Check } from 'lucide-react';
import { cn } from '@/lib/cn';
import type { EntryEvent } from '@/lib/entries/views';
import { basisWords, plannedWords, whenWords } from '@/lib/events/words';
import { EventQuotes, type FileName } from './event-quotes';
import { EventType } from './event-type';
import { cardId, useSelection } from './selection';

type Props = {
  event: EntryEvent;
  number: number;
  /** The day that the page is about. */
  day: string | null;
  twelveHours: boolean;
  /** The entry's text, and the names of its files: what the quotes are from. */
  text: string;
  files: FileName[];
};

/** One event: what, when and how sure, where, who, how it is known, and the words it came from. */
export function EventCard({ event, number, day, twelveHours, text, files }: Props) {
  const { selected } = useSelection();
  const suggested = event.state === 'suggested';
  const people = event.event_participants.map(({ name }) => name).join(', ');
  const meta = [
    plannedWords(event, twelveHours),
    event.location,
    people || null,
    basisWords(event.basis),
  ].filter((words) => words !== null);
  return (
    <li
      id={cardId(event.id)}
      tabIndex={-1}
      className={cn(
        'scroll-my-24 rounded-2 border bg-sheet p-4',
        suggested ? 'border-line-control border-dashed' : 'border-line-strong',
        selected === event.id && 'border-light-line shadow-[inset_3px_0_0_var(--light-line)]',
      )}
    >
      <p className="flex items-center justify-between gap-3">
        <EventType type={event.type} />
        <span className="mr-auto text-13 text-ink-3">{suggested && 'Suggested'}</span>
        <span className="min-w-4.5 rounded-[2px] bg-light text-center font-semibold text-12 leading-4.5 tabular-nums">
          <span className="sr-only">Quote </span>
          {number}
        </span>
      </p>
      <h3 className="mt-1 text-balance font-semibold text-16 tracking-[-0.011em]">{event.title}</h3>
      <p
        className={cn(
          'mt-0.5 font-medium text-14 tabular-nums',
          event.precision !== 'exact' && 'text-ink-2',
        )}
      >
        {whenWords(event, day, twelveHours)}
      </p>
      {meta.length > 0 && <p className="text-13 text-ink-3">{meta.join(' · ')}</p>}
      <EventQuotes event={event} text={text} files={files} />
      {!suggested && (
        <p className="mt-3 flex items-center gap-1.5 font-medium text-13">
          <Check className="size-4 text-done" />
          {event.state === 'edited' ? 'Edited by you' : 'Confirmed by you'}
        </p>
      )}
    </li>
  );
}
