'use client';

import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { AddFiles } from '@/components/evidence/add-files';
import { AttachedFiles } from '@/components/evidence/attached-files';
import { DropTarget } from '@/components/evidence/drop-target';
import { RefusedFiles } from '@/components/evidence/refused-files';
import { addFilesToEntry } from '@/lib/entries/change-actions';
import { wantThumbnails } from '@/lib/evidence/library-actions';
import { MAX_FILES } from '@/lib/evidence/limits';
import { useRefresh } from '@/lib/jobs/use-refresh';
import type { AttachedFile } from '@/lib/uploads/state';
import { useUploads } from '@/lib/uploads/use-uploads';

type Props = { entryId: string; count: number };

/** Adds files to an entry that was handed in: each is in it as soon as it has arrived. */
export function AddEntryFiles({ entryId, count }: Props) {
  const [files, change] = useState<AttachedFile[]>([]);
  const [problems, setProblems] = useState<string[]>([]);
  const uploads = useUploads(files, change);
  const begun = useRef(new Set<string>());
  const refresh = useRefresh();
  const isFull = count >= MAX_FILES;

  const put = useEffectEvent(async (file: AttachedFile) => {
    begun.current.add(file.id);
    const result = await addFilesToEntry(entryId, [file.id]).catch(() => null);
    if (!result?.ok) {
      const why = result?.error.message ?? 'Daylight can’t be reached right now.';
      const kept = `${file.name} isn’t in this entry. ${why} The file itself is kept in Evidence.`;
      setProblems((now) => [...now, kept]);
    }
    change((now) => now.filter(({ id }) => id !== file.id));
    void wantThumbnails().catch(() => {});
    refresh();
  });
  useEffect(() => {
    for (const file of files) if (file.received && !begun.current.has(file.id)) void put(file);
  }, [files]);

  return (
    <section aria-label="Add files" className="no-print mt-4">
      <DropTarget disabled={isFull} onFiles={uploads.add}>
        {isFull ? (
          <p className="text-13 text-ink-3">
            An entry can hold {MAX_FILES} files. This one is full.
          </p>
        ) : (
          <div className="flex flex-wrap items-center gap-2">
            <AddFiles disabled={false} onFiles={uploads.add} />
          </div>
        )}
        <RefusedFiles refused={uploads.refused} onDismiss={uploads.dismissRefused} />
        {problems.map((problem) => (
          <p key={problem} role="alert" className="mt-2 text-14 text-stop">
            {problem}
          </p>
        ))}
        {files.length > 0 && (
          <AttachedFiles
            files={files}
            stateOf={uploads.stateOf}
            onRetry={uploads.retry}
            onAddAgain={uploads.add}
            onRemove={(id) => uploads.remove([id])}
          />
        )}
      </DropTarget>
    </section>
  );
}
