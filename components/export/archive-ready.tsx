'use client';

import { Download } from 'lucide-react';
import { useState, useTransition } from 'react';
import { Button, buttonStyle } from '@/components/ui/button';
import { counted } from '@/lib/counted';
import { sizeWords } from '@/lib/evidence/size';
import { removeExport } from '@/lib/export/actions';
import type { Archive } from '@/lib/export/state';
import { useRefresh } from '@/lib/jobs/use-refresh';
import { momentWords } from '@/lib/time/moment';

/** The archive there is: how large, of when, until when. */
export function ArchiveReady({ archive }: { archive: Archive }) {
  const { jobId, size, files, filesMissing, madeAt, expiresAt } = archive;
  const [problem, setProblem] = useState<string | null>(null);
  const [pending, start] = useTransition();
  const refresh = useRefresh();

  const remove = () =>
    start(async () => {
      const result = await removeExport().catch(() => null);
      setProblem(result?.ok ? null : 'Daylight can’t be reached. Please try again in a moment.');
      refresh();
    });

  return (
    <div className="grid gap-3 rounded-2 border border-line-strong bg-sheet px-4 py-3">
      <div>
        <p className="font-medium text-14">Your download is ready</p>
        <p className="text-13 text-ink-2 tabular-nums">
          ZIP, {sizeWords(size)}, {counted(files, 'original file')}
        </p>
        {/* The words depend on this device's zone; the server has another. */}
        <p suppressHydrationWarning className="text-13 text-ink-3">
          Made <time dateTime={madeAt}>{momentWords(madeAt)}</time>. It is kept until{' '}
          <time dateTime={expiresAt}>{momentWords(expiresAt)}</time>.
        </p>
        {filesMissing > 0 && (
          <p className="mt-1 text-13">
            {counted(filesMissing, 'file')} could not be found in storage. The list in it says
            which.
          </p>
        )}
      </div>
      <p className="flex flex-wrap gap-2">
        <a href={`/export/${jobId}/download`} className={buttonStyle({ look: 'primary' })}>
          <Download className="size-4" />
          Download ZIP
        </a>
        <Button look="text" onClick={remove} aria-disabled={pending}>
          Remove it now
        </Button>
      </p>
      {problem && (
        <p role="alert" className="text-13 text-stop">
          {problem}
        </p>
      )}
    </div>
  );
}
