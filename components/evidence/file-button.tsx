'use client';

import type { ComponentProps } from 'react';
import { buttonStyle } from '@/components/ui/button';
import { cn } from '@/lib/cn';

type Props = Pick<
  ComponentProps<'input'>,
  'accept' | 'capture' | 'multiple' | 'disabled' | 'className' | 'children'
> & {
  label: string;
  onFiles: (files: File[]) => void;
};

/** A button that opens the file chooser: the input itself lies over it, so that every way in works. */
export function FileButton({ label, onFiles, className, children, ...input }: Props) {
  return (
    <label
      className={cn(
        buttonStyle({ look: 'quiet' }),
        'relative cursor-pointer focus-within:outline-2 focus-within:outline-focus focus-within:outline-offset-2',
        className,
      )}
    >
      {children}
      <input
        {...input}
        type="file"
        aria-label={label}
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
