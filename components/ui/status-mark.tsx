import { Check, CircleAlert, CircleDashed, CircleHelp, Hourglass, PenLine } from 'lucide-react';
import type { ReactNode } from 'react';
import { cn } from '@/lib/cn';
import { Spinner } from './spinner';

const LOOKS = {
  done: { icon: <Check className="size-4" />, style: '' },
  busy: { icon: <Spinner />, style: 'text-ink' },
  waiting: { icon: <Hourglass className="size-4" />, style: 'text-ink' },
  stopped: { icon: <CircleDashed className="size-4" />, style: '' },
  ask: {
    icon: <CircleHelp className="size-4" />,
    style: 'rounded-1 border border-ask-line bg-ask-wash py-px pr-2 pl-1.5 text-ask',
  },
  failed: {
    icon: <CircleAlert className="size-4" />,
    style: 'rounded-1 border border-stop-line py-px pr-2 pl-1.5 text-stop',
  },
  draft: {
    icon: <PenLine className="size-4" />,
    style: 'rounded-1 border border-line-control border-dashed py-px pr-2 pl-1.5',
  },
};

type Props = { look: keyof typeof LOOKS; word: string; children?: ReactNode };

/** How something stands: a small icon, a word, and a count where there is one. */
export function StatusMark({ look, word, children }: Props) {
  const { icon, style } = LOOKS[look];
  return (
    <span
      className={cn(
        'inline-flex items-center gap-1.5 whitespace-nowrap font-medium text-13 text-ink-2',
        style,
      )}
    >
      {icon}
      <span>{word}</span>
      {children && <span className="-ml-0.5 font-normal tabular-nums">{children}</span>}
    </span>
  );
}
