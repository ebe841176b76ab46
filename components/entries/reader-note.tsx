'use client';

import { useState } from 'react';
import type { Reader } from '@/lib/account/reader';
import { useAccess } from '@/lib/supabase/access';
import { browserDb } from '@/lib/supabase/browser';

type Props = { reader: Reader; on: boolean };

/** Says what is sent to a language model, and to whom, where it is sent; one tap ends it. */
export function ReaderNote({ reader, on }: Props) {
  const [allowed, setAllowed] = useState(on);
  const [problem, setProblem] = useState(false);
  const access = useAccess();

  async function choose(ai: boolean) {
    setAllowed(ai);
    const { rows } = await browserDb(access);
    const { error } = await rows.from('profiles').update({ ai }).eq('user_id', access.userId);
    setProblem(Boolean(error));
    if (error) setAllowed(!ai);
  }

  const at = reader.host ? ` at ${reader.host}` : '';
  return (
    <p className="mt-3 max-w-measure text-13 text-ink-3">
      {allowed
        ? `After you submit, your words, your pictures and the text read in your other files are sent to ${reader.model}${at}, which suggests events. `
        : 'Nothing is sent to a language model. Events are suggested by rules, on this server. '}
      <button
        type="button"
        className="link font-medium text-ink-2"
        onClick={() => choose(!allowed).catch(() => setProblem(true))}
      >
        {allowed ? 'Turn off' : 'Turn on'}
      </button>
      <span role="status" className="text-stop">
        {problem && ' That couldn’t be changed. Please try again.'}
      </span>
    </p>
  );
}
