import type { ComponentProps, ReactNode } from 'react';

type Props = Omit<ComponentProps<'input'>, 'type'> & { label: string; hint?: ReactNode };

/** A box to tick, its name, and what it means. */
export function Choice({ label, hint, ...input }: Props) {
  return (
    <label className="grid cursor-pointer grid-cols-[20px_minmax(0,1fr)] gap-x-3 py-1.5 text-14">
      <input type="checkbox" className="checkbox mt-px" {...input} />
      <span>
        <span className="font-medium">{label}</span>
        {hint && <span className="mt-0.5 block text-13 text-ink-3">{hint}</span>}
      </span>
    </label>
  );
}
