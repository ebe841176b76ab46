'use client';

import { longDay } from '@/lib/time/days';
import { TextBox } from './inputs';
import type { FieldsProps } from './props';

/** Day, time and end, each as far as it is known; and what was agreed beside what happened. */
export function WhenFields({ draft, problems, change }: FieldsProps) {
  const text = (field: 'date' | 'time' | 'endDate' | 'endTime' | 'planned' | 'actual') => ({
    value: draft[field],
    error: problems[field],
    onChange: (event: { target: { value: string } }) => change({ [field]: event.target.value }),
  });
  return (
    <>
      <div className="grid grid-cols-2 gap-3">
        <TextBox label="Day" type="date" {...text('date')} />
        <TextBox label="Time" type="time" {...text('time')} />
      </div>
      <p className="-mt-2 text-13 text-ink-3">
        {draft.date ? `${longDay(draft.date)}. ` : 'Day not certain. '}
        Leave empty what isn’t known.
      </p>
      <label className="flex min-h-touch items-center gap-3 text-14">
        <input
          type="checkbox"
          className="checkbox"
          checked={draft.about}
          onChange={(event) => change({ about: event.target.checked })}
        />
        Only about then
      </label>
      <details className="text-14" open={Boolean(draft.endDate || draft.endTime)}>
        <summary className="link inline-flex min-h-touch cursor-pointer items-center text-ink-2">
          When it ended
        </summary>
        <div className="grid grid-cols-2 gap-3 py-1">
          <TextBox label="Last day" type="date" {...text('endDate')} />
          <TextBox label="Until" type="time" {...text('endTime')} />
        </div>
      </details>
      <details className="text-14" open={Boolean(draft.planned || draft.actual)}>
        <summary className="link inline-flex min-h-touch cursor-pointer items-center text-ink-2">
          Agreed and actual time
        </summary>
        <div className="grid gap-3 py-1">
          <TextBox label="Agreed for" type="datetime-local" {...text('planned')} />
          <TextBox label="Happened at" type="datetime-local" {...text('actual')} />
        </div>
      </details>
    </>
  );
}
