'use client';

import { useState } from 'react';
import { browserClient } from '@/lib/supabase/browser';
import { usePublicConfig } from '@/lib/supabase/public-config';

type Props = { id: string; shown: boolean; userId: string };

/** One line that says what to write; who knows it hides it for good. */
export function WritingHint({ id, shown, userId }: Props) {
  const [hidden, setHidden] = useState(!shown);
  const config = usePublicConfig();
  // The text box is described by it, and then by nothing.
  if (hidden) return <span id={id} hidden />;

  async function hide() {
    setHidden(true);
    const db = await browserClient(config);
    await db.from('profiles').update({ writing_hint: false }).eq('user_id', userId);
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
