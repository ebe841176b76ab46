'use client';

import { Paperclip } from 'lucide-react';
import { buttonStyle } from '@/components/ui/button';
import { cn } from '@/lib/cn';
import { ACCEPT } from '@/lib/evidence/limits';

type Props = { disabled: boolean; onFiles: (files: File[]) => void };

/** The button that opens the device's own file chooser. */
export function AddFiles({ disabled, onFiles }: Props) {
  return (
    <label
      className={cn(
        buttonStyle({ look: 'quiet' }),
        'relative cursor-pointer focus-within:outline-2 focus-within:outline-focus focus-within:outline-offset-2',
      )}
    >
      <Paperclip className="size-4" />
      <span aria-hidden="true">
        Add photos<span className="hidden sm:inline"> or files</span>
      </span>
      <input
        type="file"
        multiple
        accept={ACCEPT}
        disabled={disabled}
        aria-label="Add photos or files"
        className="absolute inset-0 w-full cursor-pointer text-[0] opacity-0"
        onChange={(event) => {
          onFiles([...(event.target.files ?? [])]);
          // The same file may be chosen again after it was removed.
          event.target.value = '';
        }}
      />
    </label>
  );
}
