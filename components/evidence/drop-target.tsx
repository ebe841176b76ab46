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
        <div className="pointer-events-none absolute inset-0 z-30 rounded-2 border-2 border-ink border-dashed bg-paper/90">
          {/* In the middle of what is seen, however long the page is. */}
          <p className="sticky top-[45vh] mt-24 flex items-center justify-center gap-2 pb-8 font-medium text-16">
            <Paperclip className="size-5" />
            Drop the files to add them
          </p>
        </div>
      )}
    </div>
  );
}
