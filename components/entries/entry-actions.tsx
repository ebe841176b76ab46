'use client';

import { Ellipsis, Plus, RotateCw, Trash2 } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Popover } from '@/components/ui/popover';
import { readEntryAgain } from '@/lib/entries/change-actions';
import type { WholeEntry } from '@/lib/entries/changes';
import { useJobAction } from '@/lib/jobs/use-job-action';
import { DeleteEntry } from './delete-entry';

type Props = { view: WholeEntry; running: boolean; onCorrect: () => void };

/** What can be done with an entry that was handed in. */
export function EntryActions({ view, running, onCorrect }: Props) {
  const [deleting, setDeleting] = useState(false);
  const again = useJobAction(() => readEntryAgain(view.entry.id));
  return (
    <div className="no-print grid justify-items-start gap-1 lg:justify-items-end">
      <div className="flex gap-2">
        <Button onClick={onCorrect}>
          <Plus className="size-4" />
          Add a correction
        </Button>
        <Popover
          label="More"
          icon={<Ellipsis className="size-5" />}
          className="border border-line-strong bg-sheet"
          panelClassName="grid min-w-52"
        >
          {(close) => (
            <>
              {!running && (
                <Item onSelect={again.run} close={close} icon={<RotateCw className="size-4" />}>
                  Read again
                </Item>
              )}
              <Item
                onSelect={() => setDeleting(true)}
                close={close}
                icon={<Trash2 className="size-4" />}
              >
                Delete entry
              </Item>
            </>
          )}
        </Popover>
      </div>
      {again.problem && (
        <p role="alert" className="text-13 text-stop">
          {again.problem}
        </p>
      )}
      <DeleteEntry view={view} open={deleting} onOpenChange={setDeleting} />
    </div>
  );
}

type ItemProps = {
  onSelect: () => void;
  close: () => void;
  icon: ReactNode;
  children: string;
};

function Item({ onSelect, close, icon, children }: ItemProps) {
  return (
    <button
      type="button"
      onClick={() => {
        close();
        onSelect();
      }}
      className="flex min-h-touch cursor-pointer items-center gap-3 rounded-2 px-3 text-14 hover:bg-sunken"
    >
      {icon}
      {children}
    </button>
  );
}
