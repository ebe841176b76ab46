'use client';

import { type ReactNode, useRef, useState } from 'react';
import { IconButton } from './icon-button';
import { useLater } from './use-later';

type Props = {
  /** Names the button and what it opens. */
  label: string;
  icon: ReactNode;
  /** Of the button, and of the panel. */
  className?: string;
  panelClassName: string;
  children: (close: () => void) => ReactNode;
};

const loadPanel = () => import('./popover-panel').then(({ PopoverPanel }) => PopoverPanel);

/** A button and the few things that it opens beside it. Escape and a click elsewhere close it. */
export function Popover({ label, icon, className, panelClassName, children }: Props) {
  const [open, setOpen] = useState(false);
  const trigger = useRef<HTMLButtonElement>(null);
  const Panel = useLater(loadPanel, open, () => setOpen(false));
  function close() {
    // Now, so that a dialog opened by the same click gives the focus back to here.
    trigger.current?.focus();
    setOpen(false);
  }
  return (
    <>
      <IconButton
        ref={trigger}
        label={label}
        aria-haspopup="dialog"
        aria-expanded={open}
        className={className}
        onClick={() => setOpen(!open)}
      >
        {icon}
      </IconButton>
      {Panel && (
        <Panel
          open={open}
          onOpenChange={setOpen}
          label={label}
          trigger={trigger}
          className={panelClassName}
        >
          {children(close)}
        </Panel>
      )}
    </>
  );
}
