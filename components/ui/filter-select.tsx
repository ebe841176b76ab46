'use client';

import { ChevronDown } from 'lucide-react';
import { cn } from '@/lib/cn';

type Choice = { value: string; word: string; of: number };
type Props = {
  label: string;
  /** What stands there while nothing is chosen. */
  any: string;
  value: string | undefined;
  choices: Choice[];
  onChange: (value: string | undefined) => void;
};

/** One filter: the device's own list, so that a phone shows its own wheel. */
export function FilterSelect({ label, any, value, choices, onChange }: Props) {
  return (
    <label className="relative flex-none">
      <span className="sr-only">{label}</span>
      <select
        value={value ?? ''}
        onChange={(event) => onChange(event.target.value || undefined)}
        className={cn(
          'min-h-touch appearance-none rounded-2 border bg-sheet pr-8 pl-3 font-medium text-14 tabular-nums focus-visible:rounded-2 lg:min-h-8 lg:text-13',
          value ? 'border-line-control text-ink' : 'border-line-strong text-ink-2',
        )}
      >
        <option value="">{any}</option>
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {`${choice.word} (${choice.of})`}
          </option>
        ))}
      </select>
      <ChevronDown className="pointer-events-none absolute top-1/2 right-2.5 size-4 -translate-y-1/2 text-ink-3" />
    </label>
  );
}
