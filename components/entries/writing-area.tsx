'use client';

import { CircleAlert } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { MAX_TEXT } from '@/lib/entries/limits';
import { WritingHint } from './writing-hint';

type Props = {
  /** Null until the draft has been opened: what is typed before that would be lost. */
  text: string | null;
  /** Somebody tried to submit nothing. */
  missing: boolean;
  /** Whether the line that says what to write is shown. */
  hint: boolean;
  onChange: (text: string) => void;
};

const WARN_AT = MAX_TEXT - 2_000;

/** Where one writes: large, serif, and as tall as the words need. */
export function WritingArea({ text, missing, hint, onChange }: Props) {
  const area = useRef<HTMLTextAreaElement>(null);
  const opened = text !== null;

  useEffect(() => {
    if (!opened || !area.current || openedDirectly()) return;
    area.current.focus({ preventScroll: true });
    area.current.setSelectionRange(area.current.value.length, area.current.value.length);
  }, [opened]);

  useEffect(() => {
    if (missing) area.current?.focus();
  }, [missing]);

  const over = (text?.length ?? 0) - MAX_TEXT;
  return (
    <div className="group pt-5">
      <label
        htmlFor="what"
        className="mb-0.5 block font-semibold text-16 decoration-2 decoration-focus underline-offset-[5px] group-has-[textarea:focus-visible]:underline"
      >
        What happened?
      </label>
      <WritingHint id="what-hint" shown={hint} />
      {missing && (
        <p id="what-error" role="alert" className="mt-1 flex gap-1.5 text-14 text-stop">
          <CircleAlert className="mt-0.5 size-4" />
          Write a few words first.
        </p>
      )}
      <textarea
        ref={area}
        id="what"
        rows={9}
        readOnly={!opened}
        value={text ?? ''}
        dir="auto"
        autoComplete="off"
        aria-describedby={missing ? 'what-hint what-error' : 'what-hint'}
        aria-invalid={missing || over > 0 ? true : undefined}
        onChange={(event) => onChange(event.target.value)}
        className="words mt-3 block field-sizing-content min-h-48 w-full resize-none text-18 caret-ink outline-none lg:min-h-60"
      />
      <p role="status" className="text-13 text-ink-3 tabular-nums">
        {text && text.length > WARN_AT && lengthWords(over)}
      </p>
    </div>
  );
}

// Who came by a link came to write. A page that was loaded by itself begins at its beginning.
function openedDirectly(): boolean {
  const [load] = performance.getEntriesByType('navigation');
  return Boolean(load) && new URL(load?.name ?? '').pathname === window.location.pathname;
}

function lengthWords(over: number): string {
  const count = `${Math.abs(over).toLocaleString('en')} character${Math.abs(over) === 1 ? '' : 's'}`;
  return over > 0
    ? `${count} too many. An entry can hold ${MAX_TEXT.toLocaleString('en')}.`
    : `${count} left`;
}
