import { useState } from 'react';
import type { Reading } from '@/lib/entries/readings';
import { momentWords } from '@/lib/evidence/date-words';
import type { Job } from '@/types';
import { ReadingDetails } from './reading-details';

const ROWS = 'mt-1 grid grid-cols-[auto_1fr] gap-x-4 gap-y-1 [&>dt]:text-ink-3';

type Props = {
  job: Job;
  /** Every run over its entry, the newest first. */
  readings: Reading[];
  timeZone: string;
  twelveHours: boolean;
  /** Where the runs of its entry are seen; null where that isn't set up. */
  runsUrl: string | null;
};

/** What only somebody who looks for the cause wants to know: the code, the try, the time, the runs. */
export function JobDetails(details: Props) {
  const [open, setOpen] = useState(false);
  return (
    <details
      className="w-full text-13 text-ink-2"
      onToggle={(event) => {
        if (event.target === event.currentTarget) setOpen(event.currentTarget.open);
      }}
    >
      <summary className="link inline-flex min-h-touch cursor-pointer items-center">
        Details
      </summary>
      {open && <OpenDetails {...details} />}
    </details>
  );
}

function OpenDetails({ job, readings, timeZone, twelveHours, runsUrl }: Props) {
  const at = job.completed_at ?? job.updated_at;
  const reading = readings.find((one) => one.jobId === job.id);
  const earlier = readings.filter((one) => one.attempt < job.attempt);
  return (
    <>
      <dl className={ROWS}>
        {job.error_code && (
          <>
            <dt>Code</dt>
            <dd className="break-all font-mono text-12 leading-5">{job.error_code}</dd>
          </>
        )}
        <dt>Try</dt>
        <dd className="tabular-nums">{job.attempt}</dd>
        <dt>Time</dt>
        <dd>
          <time dateTime={at}>{momentWords(at, timeZone, twelveHours)}</time>
        </dd>
        {reading ? (
          <ReadingDetails reading={reading} />
        ) : (
          <>
            <dt>Reader</dt>
            <dd>{job.reader === 'offline' ? 'Offline' : job.reader}</dd>
          </>
        )}
        {runsUrl && (
          <>
            <dt>Runs</dt>
            <dd>
              <a href={runsUrl} target="_blank" rel="noreferrer" className="link">
                Runs of this entry
              </a>
            </dd>
          </>
        )}
      </dl>
      {earlier.map((one) => (
        <details key={one.jobId} className="mt-1">
          <summary className="link inline-flex min-h-touch cursor-pointer items-center">
            Try {one.attempt}
          </summary>
          <dl className={ROWS}>
            <ReadingDetails reading={one} />
          </dl>
        </details>
      ))}
    </>
  );
}
