import { Check, CircleDashed, PenLine } from 'lucide-react';
import type { TimelineEvent } from '@/lib/timeline/view';

const STATES = {
  suggested: { word: 'Suggested', icon: <CircleDashed className="size-4 text-ink-3" /> },
  confirmed: { word: 'Confirmed', icon: <Check className="size-4 text-done" /> },
  edited: { word: 'Edited', icon: <PenLine className="size-4 text-ink-3" /> },
};

/** Whether a person has looked at it. */
export function EventState({ state }: { state: TimelineEvent['state'] }) {
  const { word, icon } = STATES[state];
  return (
    <span className="inline-flex items-center gap-1.5 whitespace-nowrap">
      {icon}
      {word}
    </span>
  );
}
