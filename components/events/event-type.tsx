import { cn } from '@/lib/cn';
import type { TimelineType } from '@/lib/timeline/filters';
import { TYPE_LOOKS } from './type-tile';

/** What kind of event, as icon and word. */
export function EventType({ type }: { type: TimelineType }) {
  const { word, Icon, colour } = TYPE_LOOKS[type];
  return (
    <span className={cn('inline-flex items-center gap-1.5 font-medium text-13', colour)}>
      <Icon className="size-4.5" />
      {word}
    </span>
  );
}
