'use client';

import { CircleAlert } from 'lucide-react';
import { useEffect, useId, useRef, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Spinner } from '@/components/ui/spinner';
import { savedWhere } from '@/lib/drafts/saved-where';
import { useDraft } from '@/lib/drafts/use-draft';
import { MAX_TEXT } from '@/lib/entries/limits';
import { useAddCorrection } from '@/lib/entries/use-add-correction';
import { SaveLine } from './save-line';

type Props = {
  owner: { userId: string; draftKey: string; entryId: string };
  /** Somebody asked for it. What was begun before shows it by itself. */
  open: boolean;
  onClose: () => void;
};

/** Where a correction is written. It is kept on the device, as a draft is, until the server has it. */
export function CorrectionForm({ owner, open, onClose }: Props) {
  const { draft, saveState, change, restart } = useDraft(owner);
  const { add, pending, problem } = useAddCorrection(owner.entryId, () => {
    restart();
    onClose();
  });
  const [tried, setTried] = useState(false);
  const area = useRef<HTMLTextAreaElement>(null);
  const id = useId();
  const text = draft?.text ?? '';
  const wordless = text.trim() === '';
  const shown = draft !== null && (open || !wordless);
  const over = text.length - MAX_TEXT;

  useEffect(() => {
    if (!open || !shown) return;
    area.current?.focus({ preventScroll: true });
    area.current?.scrollIntoView({ block: 'center' });
  }, [open, shown]);

  if (!shown) return null;
  const missing = tried && wordless ? 'Write a few words first.' : null;
  const tooLong = over > 0 ? `${over.toLocaleString('en')} characters too many.` : null;
  const error = missing ?? tooLong ?? problem;
  return (
    <form
      noValidate
      className="no-print mt-6 border-line border-t pt-4"
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (!wordless && over <= 0) add({ id: draft.id, text });
      }}
    >
      <label htmlFor={id} className="block font-semibold text-14">
        Your correction
      </label>
      <p id={`${id}-hint`} className="text-13 text-ink-3">
        It is added below your words, with today’s date. What you wrote first stays.
      </p>
      {error && (
        <p id={`${id}-error`} role="alert" className="mt-1 flex gap-1.5 text-14 text-stop">
          <CircleAlert className="mt-0.5 size-4 shrink-0" />
          {error}
        </p>
      )}
      <textarea
        ref={area}
        id={id}
        rows={4}
        value={text}
        dir="auto"
        autoComplete="off"
        aria-invalid={error ? true : undefined}
        aria-describedby={error ? `${id}-hint ${id}-error` : `${id}-hint`}
        onChange={(event) => change(() => ({ text: event.target.value }))}
        className="words mt-2 block field-sizing-content min-h-28 w-full resize-none rounded-2 border border-line-control bg-sheet px-3 py-2 text-18 caret-ink focus-visible:outline-offset-0"
      />
      <SaveLine
        place={wordless ? 'nothing' : savedWhere(saveState)}
        onDiscard={() => {
          restart();
          setTried(false);
          onClose();
        }}
      />
      <div className="mt-1 flex flex-wrap gap-2">
        <Button type="submit" look="primary" aria-disabled={pending}>
          {pending && <Spinner className="border-ink-3" />}
          Add correction
        </Button>
        {wordless && (
          <Button look="text" onClick={onClose}>
            Cancel
          </Button>
        )}
      </div>
    </form>
  );
}
