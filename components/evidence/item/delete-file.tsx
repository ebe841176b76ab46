'use client';

import { Trash2 } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useState, useTransition } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Spinner } from '@/components/ui/spinner';
import { deletionWords } from '@/lib/evidence/deletion-words';
import type { ItemView } from '@/lib/evidence/item-view';
import { deleteFile } from '@/lib/evidence/library-actions';
import { tell } from '@/lib/safety/tell';

/** Deletes a file for good, in two steps: the second says what goes with it and what stays. */
export function DeleteFile({ view }: { view: ItemView }) {
  const [open, setOpen] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const [pending, start] = useTransition();
  const router = useRouter();
  const remove = () =>
    start(async () => {
      const result = await deleteFile(view.file.id).catch(() => null);
      if (!result?.ok) {
        setProblem(result?.error.message ?? 'Daylight can’t be reached. Nothing was deleted.');
        return;
      }
      tell('success', 'File deleted');
      router.push('/evidence');
    });
  return (
    <div className="no-print mt-10 flex flex-wrap items-center justify-between gap-3 border-line border-t pt-4">
      <p className="text-13 text-ink-3">
        If a case is open, ask your lawyer before you delete anything.
      </p>
      <Button onClick={() => setOpen(true)}>
        <Trash2 className="size-4" />
        Delete file
      </Button>
      <Dialog
        open={open}
        onOpenChange={(to) => {
          setOpen(to);
          setProblem(null);
        }}
        title="Delete this file for good?"
        description={deletionWords(view).map((sentence) => (
          <span key={sentence} className="mt-1.5 block">
            {sentence}
          </span>
        ))}
      >
        {problem && (
          <p role="alert" className="text-14 text-stop">
            {problem}
          </p>
        )}
        <Button onClick={remove} aria-disabled={pending} className="border-stop-line text-stop">
          {pending && <Spinner />}
          Delete for good
        </Button>
        <Button onClick={() => setOpen(false)}>Keep it</Button>
      </Dialog>
    </div>
  );
}
