'use client';

import { useState } from 'react';
import { Link } from '@/components/ui/link';
import { cn } from '@/lib/cn';
import { counted } from '@/lib/counted';
import type { EntryEvent, EntryView } from '@/lib/entries/views';
import { basisWords, plannedWords, whenWords } from '@/lib/events/words';
import { EventActions } from './event-actions';
import { EventQuotes, type FileName } from './event-quotes';
import { EventType } from './event-type';
import { EditEvent } from './form/edit-event';
import { ProposalCard } from './proposal-card';
import { QuestionCard } from './question-card';
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
  /** Whom the case knows. */
  known: EntryView['people'];
};

/** One event: what, when and how sure, where, who, how it is known, the words it came from, and what can be decided. */
export function EventCard({ event, number, day, twelveHours, text, files, known }: Props) {
  const { selected } = useSelection();
  const [isEdited, setEdited] = useState(false);
  const suggested = event.state === 'suggested';
  const people = event.event_participants.map(({ name }) => name).join(', ');
  const fileCount = event.event_evidence.length;
  const meta = [
    plannedWords(event, twelveHours),
    event.location,
    people || null,
    basisWords(event.basis),
    fileCount > 0 ? counted(fileCount, 'file') : null,
  ].filter((words) => words !== null);
  return (
    <li
      id={cardId(event.id)}
      tabIndex={-1}
      className={cn(
        'scroll-my-24 rounded-2 border bg-sheet p-4 focus-visible:outline-2',
        suggested && 'border-dashed',
        selected === event.id
          ? 'border-light-line shadow-[inset_3px_0_0_var(--light-line)]'
          : suggested
            ? 'border-line-control'
            : 'border-line-strong',
      )}
    >
      <p className="flex items-center justify-between gap-3">
        <EventType type={event.type} />
        {event.event_sources.length > 0 && (
          <span className="min-w-4.5 rounded-[2px] bg-light text-center font-semibold text-12 leading-4.5 tabular-nums">
            <span className="sr-only">Quote </span>
            {number}
          </span>
        )}
      </p>
      <h3 className="mt-1 text-balance font-semibold text-16 tracking-[-0.011em]">
        <Link
          href={`/events/${event.id}`}
          className="relative -my-3 inline-block py-3 hover:underline"
        >
          {event.title}
        </Link>
      </h3>
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
      {event.questions
        .filter(({ state }) => state === 'open')
        .map((question) => (
          <QuestionCard key={question.id} question={question} />
        ))}
      <ProposalCard event={event} twelveHours={twelveHours} />
      {isEdited ? (
        <div className="no-print mt-3 border-line border-t pt-3">
          <EditEvent event={event} known={known} onDone={() => setEdited(false)} />
        </div>
      ) : (
        <EventActions event={event} onEdit={() => setEdited(true)} />
      )}
    </li>
  );
}
