'use client';

import { useRouter } from 'next/navigation';
import { useState, useTransition } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Spinner } from '@/components/ui/spinner';
import { draftDevice } from '@/lib/drafts/device';
import { removeCorrections } from '@/lib/drafts/store';
import { deleteEntry } from '@/lib/entries/change-actions';
import type { WholeEntry } from '@/lib/entries/changes';
import { deletionWords } from '@/lib/entries/deletion-words';
import { refreshJobs } from '@/lib/jobs/use-jobs';
import { tell } from '@/lib/safety/tell';

type Props = { view: WholeEntry; open: boolean; onOpenChange: (open: boolean) => void };

/** The second step of deleting an entry: what goes with it, and what stays. */
export function DeleteEntry({ view, open, onOpenChange }: Props) {
  const [withFiles, setWithFiles] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const [pending, start] = useTransition();
  const router = useRouter();
  const { goes, files } = deletionWords(view);
  const { id, user_id: userId } = view.entry;

  const remove = () =>
    start(async () => {
      const result = await deleteEntry(id, withFiles).catch(() => null);
      if (!result?.ok) {
        setProblem(result?.error.message ?? 'Daylight can’t be reached. Nothing was deleted.');
        return;
      }
      await removeCorrections(draftDevice(), userId, id).catch(() => {});
      refreshJobs();
      tell('success', 'Entry deleted');
      router.push('/journal');
    });

  return (
    <Dialog
      open={open}
      onOpenChange={(to) => {
        setProblem(null);
        onOpenChange(to);
      }}
      title="Delete this entry for good?"
      description={goes}
    >
      <div className="-mt-2 mb-2 grid gap-2 text-14 text-ink-2">
        {files && <p>{files.stay}</p>}
        {files?.choice && (
          <label className="flex min-h-touch items-center gap-3 text-ink">
            <input
              type="checkbox"
              checked={withFiles}
              onChange={(event) => setWithFiles(event.target.checked)}
              className="size-4.5 shrink-0 accent-ink"
            />
            {files.choice}
          </label>
        )}
        <p className="font-medium text-ink">If a case is open, ask your lawyer before deleting.</p>
      </div>
      {problem && (
        <p role="alert" className="text-14 text-stop">
          {problem}
        </p>
      )}
      <Button onClick={remove} aria-disabled={pending} className="border-stop-line text-stop">
        {pending && <Spinner />}
        Delete for good
      </Button>
      <Button onClick={() => onOpenChange(false)}>Keep it</Button>
    </Dialog>
  );
}
