'use client';

import { CircleAlert, CircleCheck } from 'lucide-react';
import { useRef } from 'react';
import { Toaster as Sonner } from 'sonner';
import { useToastClock } from './toast-clock';

const LIFE_MS = 8_000;
const AT_ONCE = 3;

/**
 * Where toasts float: above the bar on phones, in the corner at a desk. Mounted once. They stay for
 * eight seconds in which nobody touches them; errors stay until they are dismissed.
 */
export function Toaster() {
  const section = useRef<HTMLElement>(null);
  useToastClock(() => section.current, LIFE_MS, AT_ONCE);
  return (
    <Sonner
      ref={section}
      expand
      visibleToasts={AT_ONCE}
      position="bottom-right"
      duration={Number.POSITIVE_INFINITY}
      offset={24}
      mobileOffset={{ bottom: 'calc(4.5rem + env(safe-area-inset-bottom))', left: 12, right: 12 }}
      containerAriaLabel="Notifications"
      icons={{
        success: <CircleCheck className="size-5" />,
        error: <CircleAlert className="size-5 text-stop" />,
      }}
      toastOptions={{
        unstyled: true,
        closeButton: true,
        closeButtonAriaLabel: 'Dismiss',
        classNames: {
          toast:
            'no-print flex w-full items-center gap-3 rounded-3 bg-sheet py-3 pr-3 pl-4 font-sans text-14 shadow-lift',
          content: 'min-w-0 flex-1',
          title: 'font-semibold',
          description: 'text-ink-2',
          actionButton:
            'inline-flex min-h-touch flex-none items-center rounded-2 bg-accent px-4 font-medium text-14 text-on-accent hover:bg-accent-hover',
          closeButton:
            'order-last inline-grid size-touch flex-none place-items-center rounded-2 text-ink-2 hover:bg-sunken hover:text-ink [&>svg]:size-4',
        },
      }}
    />
  );
}
