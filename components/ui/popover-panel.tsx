'use client';

import { Popover } from 'radix-ui';
import type { ReactNode, RefObject } from 'react';
import { cn } from '@/lib/cn';
import { useFocusBack } from './use-focus-back';

type Props = {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  label: string;
  /** The button beside which it opens. */
  trigger: RefObject<HTMLButtonElement | null>;
  className: string;
  children: ReactNode;
};

/** What a popover shows; pages use `Popover`, which loads it. */
export function PopoverPanel({ open, onOpenChange, label, trigger, className, children }: Props) {
  const focus = useFocusBack(trigger);
  return (
    <Popover.Root open={open} onOpenChange={onOpenChange}>
      <Popover.Anchor virtualRef={trigger as RefObject<HTMLButtonElement>} />
      <Popover.Portal>
        <Popover.Content
          {...focus}
          align="end"
          sideOffset={6}
          collisionPadding={12}
          aria-label={label}
          className={cn('z-30 animate-fade rounded-3 bg-sheet p-2 shadow-lift', className)}
        >
          {children}
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}
