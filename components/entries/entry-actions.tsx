'use client';

import { Ellipsis, Plus, RotateCw, Trash2 } from 'lucide-react';
import { DropdownMenu } from 'radix-ui';
import { type ReactNode, useState } from 'react';
import { Button } from '@/components/ui/button';
import { IconButton } from '@/components/ui/icon-button';
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
        <DropdownMenu.Root>
          <DropdownMenu.Trigger asChild>
            <IconButton label="More" className="border border-line-strong bg-sheet">
              <Ellipsis className="size-5" />
            </IconButton>
          </DropdownMenu.Trigger>
          <DropdownMenu.Portal>
            <DropdownMenu.Content
              align="end"
              sideOffset={6}
              collisionPadding={12}
              className="z-30 min-w-52 animate-fade rounded-3 bg-sheet p-2 shadow-lift"
            >
              {!running && (
                <Item onSelect={again.run} icon={<RotateCw className="size-4" />}>
                  Read again
                </Item>
              )}
              <Item onSelect={() => setDeleting(true)} icon={<Trash2 className="size-4" />}>
                Delete entry
              </Item>
            </DropdownMenu.Content>
          </DropdownMenu.Portal>
        </DropdownMenu.Root>
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

type ItemProps = { onSelect: () => void; icon: ReactNode; children: string };

function Item({ onSelect, icon, children }: ItemProps) {
  return (
    <DropdownMenu.Item
      onSelect={onSelect}
      className="flex min-h-touch cursor-pointer items-center gap-3 rounded-2 px-3 text-14 outline-none data-highlighted:bg-sunken"
    >
      {icon}
      {children}
    </DropdownMenu.Item>
  );
}
