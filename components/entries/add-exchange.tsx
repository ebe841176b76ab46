'use client';

import { ChevronDown } from 'lucide-react';
import { useId, useState } from 'react';
import { Button } from '@/components/ui/button';
import { cn } from '@/lib/cn';
import { type Exchange, exchangeWords, NO_EXCHANGE } from '@/lib/entries/exchange-words';

type Props = { disabled: boolean; onAdd: (words: string) => void };

const FIELDS: { name: keyof Exchange; label: string; type: 'time' | 'text' }[] = [
  { name: 'planned', label: 'Planned time', type: 'time' },
  { name: 'actual', label: 'Actual time', type: 'time' },
  { name: 'place', label: 'Where', type: 'text' },
  { name: 'who', label: 'With whom', type: 'text' },
];

/** A quick form for an exchange. All that it does is write a sentence, which its writer sees and edits. */
export function AddExchange({ disabled, onAdd }: Props) {
  const [open, setOpen] = useState(false);
  const [filled, setFilled] = useState(NO_EXCHANGE);
  const [missing, setMissing] = useState(false);
  const id = useId();
  const fill = (name: keyof Exchange) => (event: { target: { value: string } }) =>
    setFilled((now) => ({ ...now, [name]: event.target.value }));

  function add() {
    const words = exchangeWords(filled);
    setMissing(!words);
    if (!words) return;
    onAdd(words);
    setFilled(NO_EXCHANGE);
    setOpen(false);
  }

  // Enter must not submit the entry around it.
  function onKeyDown(event: React.KeyboardEvent) {
    if (event.key !== 'Enter' || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    add();
  }

  return (
    <div className="mt-2">
      <Button
        look="text"
        className="-ml-2 text-13"
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        aria-disabled={disabled}
        onClick={() => !disabled && setOpen(!open)}
      >
        <ChevronDown className={cn('size-4', open && 'rotate-180')} />
        Add an exchange
      </Button>
      {open && (
        <div id={id} className="mt-2 grid gap-3 border-line border-y py-4 sm:grid-cols-2">
          {missing && (
            <p role="alert" className="text-14 text-stop sm:col-span-2">
              Give at least one of the times.
            </p>
          )}
          {FIELDS.map(({ name, label, type }) => (
            <label key={name} className="grid gap-1 font-medium text-14">
              {label}
              <input
                type={type}
                maxLength={type === 'text' ? 120 : undefined}
                autoComplete="off"
                value={filled[name]}
                onChange={fill(name)}
                onKeyDown={onKeyDown}
                className={INPUT}
              />
            </label>
          ))}
          <label className="grid gap-1 font-medium text-14 sm:col-span-2">
            Reason given, in their words
            <input
              type="text"
              maxLength={300}
              autoComplete="off"
              value={filled.reason}
              onChange={fill('reason')}
              onKeyDown={onKeyDown}
              className={INPUT}
            />
          </label>
          <div className="flex flex-wrap items-center gap-3 sm:col-span-2">
            <Button onClick={add}>Add to the text</Button>
            <span className="text-13 text-ink-3">It is added as a sentence that you can edit.</span>
          </div>
        </div>
      )}
    </div>
  );
}

const INPUT =
  'h-touch w-full rounded-2 border border-line-control bg-sheet px-3 font-normal text-16 tabular-nums focus-visible:outline-offset-0 lg:text-14';
