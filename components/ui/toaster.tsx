'use client';

import { CircleAlert, CircleCheck } from 'lucide-react';
import { Toaster as Sonner } from 'sonner';

/** Where toasts float: above the bar on phones, in the corner at a desk. Mounted once. */
export function Toaster() {
  return (
    <Sonner
      expand
      position="bottom-right"
      duration={8_000}
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
