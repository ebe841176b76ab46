'use client';

import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { saveNote } from '@/lib/evidence/library-actions';
import { Section } from './section';

const PAUSE_MS = 900;
const STATES = {
  rest: 'Saved as you type',
  typing: 'Not saved yet…',
  saving: 'Saving…',
  saved: 'Saved',
  failed: 'Not saved. It is tried again when you go on typing.',
} as const;

type Props = { fileId: string; note: string };

/** What somebody wants to say of a file; kept as it is typed. */
export function FileNote({ fileId, note }: Props) {
  const [text, setText] = useState(note);
  const [state, setState] = useState<keyof typeof STATES>('rest');
  const waiting = useRef<string | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  async function save() {
    const words = waiting.current;
    if (words === null) return;
    clearTimeout(timer.current);
    waiting.current = null;
    setState('saving');
    const result = await saveNote(fileId, words).catch(() => null);
    // What was typed meanwhile has its own turn.
    if (waiting.current !== null) return;
    if (!result?.ok) waiting.current = words;
    setState(result?.ok ? 'saved' : 'failed');
  }

  const onLeave = useEffectEvent(() => void save());
  useEffect(() => {
    const hidden = () => onLeave();
    document.addEventListener('visibilitychange', hidden);
    return () => {
      document.removeEventListener('visibilitychange', hidden);
      onLeave();
    };
  }, []);

  return (
    <Section
      title={<label htmlFor="file-note">Note</label>}
      aside={
        <p
          role="status"
          className={state === 'failed' ? 'text-13 text-stop' : 'text-13 text-ink-3'}
        >
          {STATES[state]}
        </p>
      }
    >
      <textarea
        id="file-note"
        value={text}
        rows={3}
        maxLength={2000}
        placeholder="What is this, where did you get it, who took it?"
        onBlur={() => void save()}
        onChange={({ target: { value: words } }) => {
          setText(words);
          setState('typing');
          waiting.current = words;
          clearTimeout(timer.current);
          timer.current = setTimeout(() => void save(), PAUSE_MS);
        }}
        className="words block min-h-24 w-full resize-y rounded-2 border border-line-control bg-sheet px-3 py-2 text-17 placeholder:font-sans placeholder:text-16 placeholder:text-ink-3 focus-visible:rounded-2 focus-visible:outline-offset-0"
      />
    </Section>
  );
}
