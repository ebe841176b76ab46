'use client';

import { FolderDown, RotateCw } from 'lucide-react';
import { JobButton } from '@/components/jobs/job-button';
import { Notice } from '@/components/ui/notice';
import { startExport } from '@/lib/export/actions';
import { type Archive, exportState } from '@/lib/export/state';
import { useExportJob } from '@/lib/export/use-export';
import type { Job } from '@/types';
import { ArchiveReady } from './archive-ready';
import { MakingArchive } from './making-archive';

const AGAIN = <RotateCw className="size-4" />;
const FIRST = <FolderDown className="size-4" />;

type Props = { job: Job | null; archive: Archive | null };

/** "Download all": nothing yet, being made, ready, or failed. An archive stays until the next is made. */
export function DownloadAll({ job: shown, archive: stored }: Props) {
  const job = useExportJob(shown);
  const { making, archive, hasFailed } = exportState(job, stored, new Date());
  return (
    <div className="mt-4 grid gap-4">
      {archive && <ArchiveReady archive={archive} />}
      {making && <MakingArchive making={making} />}
      {hasFailed && !making && (
        <Notice tone="stop">
          <p role="status">
            The download couldn’t be made. Nothing was changed, and everything is still here.
          </p>
        </Notice>
      )}
      {!making && (
        <p>
          <JobButton action={startExport} icon={hasFailed || archive ? AGAIN : FIRST}>
            {hasFailed ? 'Try again' : archive ? 'Make a new one' : 'Download all'}
          </JobButton>
        </p>
      )}
    </div>
  );
}
