'use client';

import { useEffect, useEffectEvent, useRef } from 'react';
import { AddFiles } from '@/components/evidence/add-files';
import { AttachedFiles } from '@/components/evidence/attached-files';
import { DropTarget } from '@/components/evidence/drop-target';
import { RefusedFiles } from '@/components/evidence/refused-files';
import { readFileAgain } from '@/lib/evidence/actions';
import { wantThumbnails } from '@/lib/evidence/library-actions';
import { useJobs } from '@/lib/jobs/use-jobs';
import { useRefresh } from '@/lib/jobs/use-refresh';
import { useKeptList } from '@/lib/uploads/use-kept-list';
import { useUploads } from '@/lib/uploads/use-uploads';

/** Adds files without an entry: each is read as soon as it has arrived, and then is in the list. */
export function AddToLibrary({ userId }: { userId: string }) {
  const [files, change] = useKeptList(userId);
  const uploads = useUploads(files, change);
  const begun = useRef(new Set<string>());
  const refresh = useRefresh();
  const { trackJob } = useJobs();
  const arrived = files.filter((file) => file.received && !file.addedAt).map(({ id }) => id);

  const onArrived = useEffectEvent(async (ids: string[]) => {
    const fresh = ids.filter((id) => !begun.current.has(id));
    for (const id of fresh) begun.current.add(id);
    // What can't be begun now stays "not read yet", with a button, on the file's own page.
    const jobs = await Promise.all(fresh.map((id) => readFileAgain(id).catch(() => null)));
    for (const job of jobs) if (job?.ok) trackJob(job.value.jobId);
    if (files.every(({ received }) => received)) void wantThumbnails().catch(() => {});
    refresh();
    change((now) => now.filter(({ id }) => !fresh.includes(id)));
  });
  const key = arrived.join();
  useEffect(() => {
    if (key) void onArrived(key.split(','));
  }, [key]);

  return (
    <DropTarget disabled={false} onFiles={uploads.add}>
      <div className="flex flex-wrap items-center gap-3">
        <AddFiles disabled={false} onFiles={uploads.add} />
        <p className="hidden text-13 text-ink-3 lg:block">You can also drop or paste them here.</p>
      </div>
      <div className="max-w-measure">
        <RefusedFiles refused={uploads.refused} onDismiss={uploads.dismissRefused} />
      </div>
      {files.length > 0 && (
        <div className="mt-3 max-w-measure border-line border-t">
          <AttachedFiles
            files={files}
            stateOf={uploads.stateOf}
            onRetry={uploads.retry}
            onAddAgain={uploads.add}
            onRemove={(id) => uploads.remove([id])}
          />
        </div>
      )}
    </DropTarget>
  );
}
