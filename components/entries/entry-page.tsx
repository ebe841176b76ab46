'use client';

import { type ReactNode, useState } from 'react';
import { EventList } from '@/components/events/event-list';
import { SelectionProvider } from '@/components/events/selection';
import { FileList } from '@/components/evidence/file-list';
import { JobDetails } from '@/components/jobs/job-details';
import { TodoList } from '@/components/todos/todo-list';
import type { DraftOwner } from '@/lib/drafts/draft';
import { badgeOf } from '@/lib/entries/badge';
import { unreadIn, type WholeEntry } from '@/lib/entries/changes';
import type { Written } from '@/lib/entries/written';
import { inReadingOrder } from '@/lib/events/passages';
import { openQuestions } from '@/lib/events/review';
import { useFileJobs } from '@/lib/jobs/use-file-jobs';
import { useLatestJobs } from '@/lib/jobs/use-latest-jobs';
import { useSeen } from '@/lib/jobs/use-seen';
import { AddEntryFiles } from './add-entry-files';
import { CorrectionForm } from './correction-form';
import { EntryActions } from './entry-actions';
import { EntryHead } from './entry-head';
import { EntryText } from './entry-text';
import { FailureNotice } from './failure-notice';
import { JumpNav } from './jump-nav';
import { ProgressSteps } from './progress-steps';
import { SinceRead } from './since-read';
import { StoppedNotice } from './stopped-notice';

type Props = {
  view: WholeEntry;
  owner: DraftOwner;
  written: Written;
  twelveHours: boolean;
  readerZone: string;
  /** Where its runs are seen; null where that isn't set up. */
  runsUrl: string | null;
  /** What happened to it, made on the server. */
  history: ReactNode;
};

/** One entry: the words first and untouched, then what was found in them. */
export function EntryPage({
  view: found,
  owner,
  written,
  twelveHours,
  readerZone,
  runsUrl,
  history,
}: Props) {
  const corrections = found.changes.corrections.map(({ id }) => id);
  const view = { ...found, events: inReadingOrder(found.events, corrections) };
  const { entry, files, events } = view;
  const [correcting, setCorrecting] = useState(false);
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
        <div className="mb-5 lg:mb-6 lg:flex lg:items-end lg:justify-between lg:gap-6 [&>header]:mb-3 lg:[&>header]:mb-0">
          <EntryHead entry={entry} badge={badge} written={written} readerZone={readerZone} />
          <EntryActions view={view} running={running} onCorrect={() => setCorrecting(true)} />
        </div>
        <JumpNav events={events.length} files={files.length} />
        {running && <ProgressSteps entryId={entry.id} job={job} {...place} />}
        {badge.look === 'failed' && (
          <FailureNotice entryId={entry.id} job={job} files={files.length} details={details} />
        )}
        {badge.look === 'stopped' && <StoppedNotice entryId={entry.id} files={files.length} />}
        <div className="grid gap-x-8 lg:grid-cols-[minmax(0,1fr)_19rem] lg:grid-rows-[auto_1fr] xl:grid-cols-[minmax(0,36rem)_minmax(20rem,24rem)] xl:justify-between xl:gap-x-16">
          <div>
            <EntryText view={view} twelveHours={twelveHours} />
            <CorrectionForm
              owner={{ ...owner, entryId: entry.id }}
              open={correcting}
              onClose={() => setCorrecting(false)}
            />
            {!running && entry.status === 'completed' && (
              <SinceRead entryId={entry.id} unread={unreadIn(view.changes)} />
            )}
          </div>
          <div className="mt-8 lg:col-start-2 lg:row-span-2 lg:row-start-1 lg:mt-0">
            <EventList view={view} twelveHours={twelveHours} running={running} />
          </div>
          <div>
            <FileList entry={entry} files={files} running={running} reading={reading} />
            <AddEntryFiles entryId={entry.id} count={files.length} />
            <TodoList items={view.actionItems} />
            {badge.look !== 'failed' && <div className="no-print mt-8">{details}</div>}
            {history}
          </div>
        </div>
      </div>
    </SelectionProvider>
  );
}
