'use client';

import { Dialog } from 'radix-ui';
import type { ReactNode } from 'react';
import { useFocusBack } from './use-focus-back';

export type DialogProps = {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  title: string;
  description: ReactNode;
  /** The ways on, as buttons. */
  children: ReactNode;
};

/** The dialog itself; pages use `Dialog`, which loads it. */
export function DialogPanel({ open, onOpenChange, title, description, children }: DialogProps) {
  const focus = useFocusBack();
  return (
    <Dialog.Root open={open} onOpenChange={onOpenChange}>
      <Dialog.Portal>
        <Dialog.Overlay className="fixed inset-0 z-40 animate-fade bg-scrim" />
        <Dialog.Content
          {...focus}
          className="-translate-x-1/2 fixed bottom-4 left-1/2 z-50 w-[calc(100%-2rem)] max-w-md animate-fade rounded-3 bg-sheet p-5 shadow-lift lg:top-[30vh] lg:bottom-auto"
        >
          <Dialog.Title className="font-semibold text-16 tracking-[-0.011em]">{title}</Dialog.Title>
          <Dialog.Description className="mt-1 text-14 text-ink-2">{description}</Dialog.Description>
          <div className="mt-5 grid gap-2">{children}</div>
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
