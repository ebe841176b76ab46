'use client';

import { Paperclip } from 'lucide-react';
import type { ReactNode } from 'react';
import { cn } from '@/lib/cn';
import { useDroppedFiles } from '@/lib/uploads/use-dropped-files';

type Props = {
  disabled: boolean;
  onFiles: (files: File[]) => void;
  className?: string;
  children: ReactNode;
};

/** Takes files that are dropped or pasted anywhere on the page, and shows where they will go. */
export function DropTarget({ disabled, onFiles, className, children }: Props) {
  const isOver = useDroppedFiles(onFiles, disabled);
  return (
    <div className={cn('relative', className)}>
      {children}
      {isOver && !disabled && (
        <div className="pointer-events-none absolute inset-0 z-30 grid min-h-40 place-items-center rounded-2 border-2 border-ink border-dashed bg-paper/90">
          <p className="flex items-center gap-2 font-medium text-16">
            <Paperclip className="size-5" />
            Drop the files to add them
          </p>
        </div>
      )}
    </div>
  );
}
