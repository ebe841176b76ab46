'use client';

import { type ComponentProps, type ReactNode, useId } from 'react';
import { cn } from '@/lib/cn';

const BOX =
  'w-full rounded-2 border bg-sheet px-3 text-16 focus-visible:rounded-2 focus-visible:outline-offset-0 lg:text-14';

type LabelledProps = {
  label: string;
  error?: string | undefined;
  className?: string;
  children: (own: { id: string; className: string; describedBy: string | undefined }) => ReactNode;
};

/** A label, what is wrong where something is, and then the control. */
function Labelled({ label, error, className, children }: LabelledProps) {
  const id = useId();
  return (
    <div className={className}>
      <label htmlFor={id} className="block font-medium text-14">
        {label}
      </label>
      {error && (
        <p id={`${id}-error`} className="mt-1 text-13 text-stop">
          {error}
        </p>
      )}
      {children({
        id,
        className: cn(
          BOX,
          'mt-1',
          error ? 'border-stop shadow-[inset_0_0_0_1px_var(--stop)]' : 'border-line-control',
        ),
        describedBy: error ? `${id}-error` : undefined,
      })}
    </div>
  );
}

type Common = { label: string; error?: string | undefined; box?: string };

export function TextBox({ label, error, box, ...input }: Common & ComponentProps<'input'>) {
  return (
    <Labelled label={label} error={error} {...(box && { className: box })}>
      {({ id, className, describedBy }) => (
        <input
          id={id}
          className={cn(className, 'h-11 lg:h-touch', input.type && 'tabular-nums')}
          aria-invalid={error ? true : undefined}
          aria-describedby={describedBy}
          {...input}
        />
      )}
    </Labelled>
  );
}

export function TextArea({ label, error, ...input }: Common & ComponentProps<'textarea'>) {
  return (
    <Labelled label={label} error={error}>
      {({ id, className, describedBy }) => (
        <textarea
          id={id}
          className={cn(className, 'block resize-y py-2')}
          aria-invalid={error ? true : undefined}
          aria-describedby={describedBy}
          {...input}
        />
      )}
    </Labelled>
  );
}

type ChoiceProps<T extends string> = Common & {
  value: T;
  options: readonly (readonly [value: T, words: string])[];
  onChange: (value: T) => void;
};

export function Choice<T extends string>({
  label,
  error,
  box,
  value,
  options,
  onChange,
}: ChoiceProps<T>) {
  return (
    <Labelled label={label} error={error} {...(box && { className: box })}>
      {({ id, className }) => (
        <select
          id={id}
          value={value}
          className={cn(className, 'h-11 lg:h-touch')}
          onChange={(event) => {
            const chosen = options.find(([one]) => one === event.target.value);
            if (chosen) onChange(chosen[0]);
          }}
        >
          {options.map(([one, words]) => (
            <option key={one} value={one}>
              {words}
            </option>
          ))}
        </select>
      )}
    </Labelled>
  );
}
