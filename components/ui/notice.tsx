import { CircleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { cn } from '@/lib/cn';

type Props = {
  tone?: 'plain' | 'stop';
  children: ReactNode;
  actions?: ReactNode;
  className?: string;
};

/** A few sentences where something happened. A failure is a red line and words, never a red fill. */
export function Notice({ tone = 'plain', children, actions, className }: Props) {
  return (
    <div
      className={cn(
        'grid gap-3 rounded-2 border px-4 py-3 text-14',
        tone === 'stop' ? 'border-stop-line' : 'border-line bg-sunken',
        className,
      )}
    >
      <div className="flex gap-2">
        {tone === 'stop' && <CircleAlert className="mt-0.5 size-4 text-stop" />}
        <div className="grid gap-1">{children}</div>
      </div>
      {actions && (
        <div className={cn('flex flex-wrap gap-2', tone === 'stop' && 'pl-6')}>{actions}</div>
      )}
    </div>
  );
}
