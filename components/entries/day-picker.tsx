'use client';

import { cn } from '@/lib/cn';
import { addDays } from '@/lib/time/days';

type Props = {
  day: string | null;
  today: string;
  disabled: boolean;
  onChange: (day: string | null) => void;
};

/** Which day an entry is about: the three likely answers at a tap, any other by the date field. */
export function DayPicker({ day, today, disabled, onChange }: Props) {
  const choices = [
    { word: 'Today', value: today },
    { word: 'Yesterday', value: addDays(today, -1) },
    { word: 'Not sure', value: null },
  ];
  return (
    <div className="flex flex-wrap items-center justify-between gap-3 border-line border-b pb-4">
      <fieldset className="flex gap-2" disabled={disabled}>
        <legend className="sr-only">Day</legend>
        {choices.map(({ word, value }) => (
          <label key={word} className="relative">
            <input
              type="radio"
              name="day-choice"
              checked={day === value}
              onChange={() => onChange(value)}
              className="peer absolute inset-0 size-full cursor-pointer opacity-0"
            />
            <span
              className={cn(
                'grid min-h-touch place-items-center rounded-2 border border-line-strong bg-sheet px-3.5 font-medium text-14',
                'peer-checked:border-ink peer-checked:shadow-[inset_0_0_0_1px_var(--ink)] peer-focus-visible:outline-2 peer-focus-visible:outline-focus peer-focus-visible:outline-offset-2',
              )}
            >
              {word}
            </span>
          </label>
        ))}
      </fieldset>
      <span className="flex items-center gap-3 text-14">
        <label htmlFor="day" className="font-medium">
          Which day?
        </label>
        <input
          id="day"
          type="date"
          value={day ?? ''}
          max={addDays(today, 1)}
          disabled={disabled}
          onChange={(event) => onChange(event.target.value || null)}
          className="h-touch rounded-2 border border-line-control bg-sheet px-3 text-16 tabular-nums focus-visible:rounded-2 focus-visible:outline-offset-0 lg:text-14"
        />
      </span>
    </div>
  );
}
