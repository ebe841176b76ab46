'use client';

import { CircleAlert } from 'lucide-react';
import { type ComponentProps, useId } from 'react';
import { cn } from '@/lib/cn';
import { Label } from './label';

type Props = Omit<ComponentProps<'input'>, 'id'> & {
  label: string;
  hint?: string;
  /** What is wrong, in words; stands between label and input. */
  error?: string;
  children?: React.ReactNode;
};

/** A labelled text input. `children` lie above its right end. */
export function Field({ label, hint, error, className, children, ...input }: Props) {
  const id = useId();
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
  return (
    <div>
      <Label htmlFor={id} label={label} hint={hint} />
      {error && (
        <p id={`${id}-error`} className="mt-1 flex gap-1.5 text-14 text-stop">
          <CircleAlert className="mt-0.5 size-4" />
          <span>{error}</span>
        </p>
      )}
      <span className="relative mt-2 block">
        <input
          id={id}
          aria-invalid={error ? true : undefined}
          aria-describedby={described || undefined}
          className={cn(
            'h-12 w-full rounded-2 border bg-sheet px-3 text-16 focus-visible:rounded-2 focus-visible:outline-offset-0',
            error ? 'border-stop shadow-[inset_0_0_0_1px_var(--stop)]' : 'border-line-control',
            className,
          )}
          {...input}
        />
        {children}
      </span>
    </div>
  );
}
