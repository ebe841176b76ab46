'use client';

import { Lock } from 'lucide-react';
import { EventList } from '@/components/events/event-list';
import { QuotedText, type TextQuote } from '@/components/events/quoted-text';
import { SelectionProvider } from '@/components/events/selection';
import { FileList } from '@/components/evidence/file-list';
import { JobDetails } from '@/components/jobs/job-details';
import { TodoList } from '@/components/todos/todo-list';
import { badgeOf } from '@/lib/entries/badge';
import type { EntryView } from '@/lib/entries/views';
import { inReadingOrder, passagesOf } from '@/lib/events/passages';
import { openQuestions } from '@/lib/events/review';
import { useFileJobs } from '@/lib/jobs/use-file-jobs';
import { useLatestJobs } from '@/lib/jobs/use-latest-jobs';
import { useSeen } from '@/lib/jobs/use-seen';
import { shortDay } from '@/lib/time/days';
import { EntryHead } from './entry-head';
import { FailureNotice } from './failure-notice';
import { JumpNav } from './jump-nav';
import { ProgressSteps } from './progress-steps';
import { StoppedNotice } from './stopped-notice';

type Props = {
  view: EntryView;
  twelveHours: boolean;
  /** Where its runs are seen; null where that isn't set up. */
  runsUrl: string | null;
};

/** One entry: the words first and untouched, then what was found in them. */
export function EntryPage({ view: found, twelveHours, runsUrl }: Props) {
  const view = { ...found, events: inReadingOrder(found.events) };
  const { entry, files, events } = view;
  const shown = { id: entry.id, job: view.job };
  const job = useLatestJobs([shown])(shown);
  const badge = badgeOf({ status: entry.status, job, questions: openQuestions(view) });
  const running = badge.look === 'busy' || badge.look === 'waiting';
  const fileIds = files.map(({ id }) => id);
  const reading = useFileJobs(fileIds);
  useSeen(entry.id, fileIds);
  const place = { timeZone: entry.time_zone, twelveHours };
  const details = job && (
    <JobDetails job={job} readings={view.readings} runsUrl={runsUrl} {...place} />
  );
  return (
    <SelectionProvider>
      <div className="max-w-268">
        <EntryHead entry={entry} badge={badge} twelveHours={twelveHours} />
        <JumpNav events={events.length} files={files.length} />
        {running && <ProgressSteps entryId={entry.id} job={job} {...place} />}
        {badge.look === 'failed' && (
          <FailureNotice entryId={entry.id} job={job} files={files.length} details={details} />
        )}
        {badge.look === 'stopped' && <StoppedNotice entryId={entry.id} files={files.length} />}
        <div className="grid gap-x-8 lg:grid-cols-[minmax(0,1fr)_19rem] lg:grid-rows-[auto_1fr] xl:grid-cols-[minmax(0,36rem)_minmax(20rem,24rem)] xl:justify-between xl:gap-x-16">
          <article id="text" tabIndex={-1} aria-label={articleName(entry.reference_date)}>
            <QuotedText text={entry.event_text} quotes={quotesIn(view)} />
            <p className="mt-5 flex gap-1.5 text-13 text-ink-3">
              <Lock className="mt-0.5 size-4" />
              Your original words. They stay as you wrote them.
            </p>
          </article>
          <div className="mt-8 lg:col-start-2 lg:row-span-2 lg:row-start-1 lg:mt-0">
            <EventList view={view} twelveHours={twelveHours} running={running} />
          </div>
          <div>
            <FileList entry={entry} files={files} running={running} reading={reading} />
            <TodoList items={view.actionItems} />
            {badge.look !== 'failed' && <div className="no-print mt-8">{details}</div>}
          </div>
        </div>
      </div>
    </SelectionProvider>
  );
}

/** Takes events in the order of their numbers. */
function quotesIn({ events, entry }: EntryView): TextQuote[] {
  return events.flatMap((event, index) =>
    passagesOf(event.event_sources, entry.event_text).map((passage) => ({
      ...passage,
      eventId: event.id,
      number: index + 1,
      settled: event.state !== 'suggested',
    })),
  );
}

function articleName(day: string | null): string {
  return day ? `Entry about ${shortDay(day)}` : 'Entry, day not certain';
}
