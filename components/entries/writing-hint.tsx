'use client';

import { useState } from 'react';
import { useAccess } from '@/lib/supabase/access';
import { browserDb } from '@/lib/supabase/browser';

type Props = { id: string; shown: boolean };

/** One line that says what to write; who knows it hides it for good. */
export function WritingHint({ id, shown }: Props) {
  const [hidden, setHidden] = useState(!shown);
  const access = useAccess();
  // The text box is described by it, and then by nothing.
  if (hidden) return <span id={id} hidden />;

  async function hide() {
    setHidden(true);
    const { rows } = await browserDb(access);
    await rows.from('profiles').update({ writing_hint: false }).eq('user_id', access.userId);
  }

  return (
    <p className="text-14 text-ink-3">
      <span id={id}>What happened, when, where, who was there, what was said.</span>{' '}
      <button
        type="button"
        className="link relative text-13 after:absolute after:-inset-x-2 after:-inset-y-3"
        // Shown again next time is all that can go wrong.
        onClick={() => void hide().catch(() => {})}
      >
        Hide<span className="sr-only"> this hint</span>
      </button>
    </p>
  );
}
