import { Spinner } from '@/components/ui/spinner';
import type { ExportState } from '@/lib/export/state';

/** How far it is; the person may leave the page. */
export function MakingArchive({ making }: { making: NonNullable<ExportState['making']> }) {
  const { done, total, isWaiting } = making;
  return (
    <div className="grid gap-2">
      <p role="status" className="flex items-center gap-2 font-medium text-14">
        <Spinner />
        {isWaiting ? 'Waiting for storage, then it goes on by itself' : 'Making your download'}
        {total > 0 && (
          <span className="font-normal text-ink-2 tabular-nums">{`${done} of ${total} files`}</span>
        )}
      </p>
      {total > 0 && <progress aria-label="Files in the download" value={done} max={total} />}
      <p className="text-13 text-ink-3">
        You can leave this page. A notification says when it is ready.
      </p>
    </div>
  );
}
