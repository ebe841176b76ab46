import { TYPE_LOOKS } from '@/components/events/type-tile';
import { cn } from '@/lib/cn';
import { type TimelineType, TYPES } from '@/lib/timeline/filters';

type Props = {
  chosen: TimelineType[];
  counts: Partial<Record<TimelineType, number>>;
  onToggle: (type: TimelineType) => void;
};

/** One switch a type, with how many events it would show. */
export function TypeFilter({ chosen, counts, onToggle }: Props) {
  return (
    <fieldset className="flex flex-wrap gap-2">
      <legend className="sr-only">Type</legend>
      {TYPES.map((type) => {
        const { word, Icon, colour } = TYPE_LOOKS[type];
        const on = chosen.includes(type);
        return (
          <button
            key={type}
            type="button"
            aria-pressed={on}
            onClick={() => onToggle(type)}
            className={cn(
              'inline-flex min-h-touch items-center gap-1.5 rounded-2 border px-2.5 font-medium text-14 tabular-nums lg:min-h-8 lg:text-13',
              on ? 'border-ink bg-sunken' : 'border-line-strong bg-sheet hover:border-line-control',
            )}
          >
            <Icon className={cn('size-4', colour)} />
            {word}
            <span className="font-normal text-ink-3">{counts[type] ?? 0}</span>
          </button>
        );
      })}
    </fieldset>
  );
}
