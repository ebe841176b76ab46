'use client';

import type { Route } from 'next';
import { type ReactNode, useState } from 'react';
import { Section } from '@/components/evidence/item/section';
import { PageHeader } from '@/components/ui/page-header';
import type { EventView } from '@/lib/events/event-view';
import type { Habits } from '@/lib/evidence/library-view';
import { shortDay } from '@/lib/time/days';
import { EventActions } from '../event-actions';
import { EventQuotes, fileNames } from '../event-quotes';
import { EventType } from '../event-type';
import { EditEvent } from '../form/edit-event';
import { ProposalCard } from '../proposal-card';
import { QuestionCard } from '../question-card';
import { PutBack } from '../removed-events';
import { cardId } from '../selection';
import { MergeEvent } from './merge-event';

type Props = {
  view: EventView;
  habits: Habits;
  /** What is known of it and what happened to it, made on the server. */
  facts: ReactNode;
  history: ReactNode;
};

/** One event: what is known of it, the words it came from, what can be decided, and what happened to it. */
export function EventPage({ view, habits, facts, history }: Props) {
  const { event, entry } = view;
  const { twelveHours } = habits;
  const [isEdited, setEdited] = useState(false);
  const removed = event.state === 'removed';
  const asked = event.questions.filter(({ state }) => state === 'open');
  return (
    <div className="max-w-268">
      <PageHeader
        back={{
          href: `/journal/${entry.id}#${cardId(event.id)}` as Route,
          label: entry.reference_date ? `Entry about ${shortDay(entry.reference_date)}` : 'Entry',
        }}
        title={<span className="break-words">{event.title}</span>}
      >
        <EventType type={event.type} />
      </PageHeader>
      <div className="grid gap-x-16 gap-y-10 lg:grid-cols-2">
        <div className="min-w-0" id={cardId(event.id)} tabIndex={-1}>
          {removed && (
            <div className="mb-4 flex items-center justify-between gap-3 border-line border-y py-2 text-14">
              <p>{event.merged_into ? 'Merged into another event.' : 'Removed by you.'}</p>
              <PutBack event={event} />
            </div>
          )}
          {isEdited ? (
            <EditEvent event={event} known={view.people} onDone={() => setEdited(false)} />
          ) : (
            <>
              {facts}
              {!removed && asked.map((one) => <QuestionCard key={one.id} question={one} />)}
              {!removed && <ProposalCard event={event} twelveHours={twelveHours} />}
              {!removed && <EventActions event={event} onEdit={() => setEdited(true)} />}
              {!removed && (
                <div className="no-print mt-3">
                  <MergeEvent view={view} twelveHours={twelveHours} />
                </div>
              )}
            </>
          )}
        </div>
        <div className="grid min-w-0 content-start gap-10">
          <Section title="The words it came from">
            {event.event_sources.length === 0 && (
              <p className="border-line border-t pt-2.5 text-14 text-ink-2">
                {event.origin === 'person'
                  ? 'None: you added this event by hand.'
                  : 'They are gone with the file that they stood in.'}
              </p>
            )}
            <EventQuotes
              event={event}
              text={entry.event_text}
              files={fileNames(view.files)}
              entryId={entry.id}
            />
          </Section>
          {history}
        </div>
      </div>
    </div>
  );
}
