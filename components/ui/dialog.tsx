'use client';

import { Dialog as Radix } from 'radix-ui';
import type { ReactNode } from 'react';

type Props = {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  title: string;
  description: ReactNode;
  /** The ways on, as buttons. */
  children: ReactNode;
};

/** One question over the page. Escape and a click beside it mean "not now". */
export function Dialog({ open, onOpenChange, title, description, children }: Props) {
  return (
    <Radix.Root open={open} onOpenChange={onOpenChange}>
      <Radix.Portal>
        <Radix.Overlay className="fixed inset-0 z-40 animate-fade bg-scrim" />
        <Radix.Content className="-translate-x-1/2 fixed bottom-4 left-1/2 z-50 w-[calc(100%-2rem)] max-w-md animate-fade rounded-3 bg-sheet p-5 shadow-lift lg:top-[30vh] lg:bottom-auto">
          <Radix.Title className="font-semibold text-16 tracking-[-0.011em]">{title}</Radix.Title>
          <Radix.Description className="mt-1 text-14 text-ink-2">{description}</Radix.Description>
          <div className="mt-5 grid gap-2">{children}</div>
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
