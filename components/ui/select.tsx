'use client';

import { ChevronDown } from 'lucide-react';
import { type ComponentProps, type ReactNode, useId } from 'react';
import { Label } from './label';

type Props = Omit<ComponentProps<'select'>, 'id'> & {
  label: string;
  hint?: string;
  /** Stands below: what the choice means. */
  after?: ReactNode;
};

/** One of many, from the device's own list, in which typing finds. */
export function Select({ label, hint, after, children, ...select }: Props) {
  const id = useId();
  const described = [hint && `${id}-hint`, after && `${id}-after`].filter(Boolean).join(' ');
  return (
    <div>
      <Label htmlFor={id} label={label} hint={hint} />
      <span className="relative mt-2 block">
        <select
          id={id}
          aria-describedby={described || undefined}
          className="h-12 w-full appearance-none rounded-2 border border-line-control bg-sheet pr-10 pl-3 text-16 focus-visible:rounded-2 focus-visible:outline-offset-0"
          {...select}
        >
          {children}
        </select>
        <ChevronDown className="-translate-y-1/2 pointer-events-none absolute top-1/2 right-3 size-4 text-ink-3" />
      </span>
      {after && (
        <div id={`${id}-after`} className="mt-1.5 text-13 text-ink-2">
          {after}
        </div>
      )}
    </div>
  );
}
