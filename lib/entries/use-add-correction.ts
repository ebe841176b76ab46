'use client';

import { useRouter } from 'next/navigation';
import { useState, useTransition } from 'react';
import { addCorrection } from '@/lib/entries/change-actions';
import { tell } from '@/lib/safety/tell';

const KEPT = 'What you wrote is kept on this device.';

/** Adds a correction to an entry. On any refusal the words stay where they are, and `problem` says why. */
export function useAddCorrection(entryId: string, onTaken: () => void) {
  const [pending, start] = useTransition();
  const [problem, setProblem] = useState<string | null>(null);
  const router = useRouter();

  function add({ id, text }: { id: string; text: string }) {
    if (pending) return;
    setProblem(null);
    start(async () => {
      const result = await addCorrection({ id, entryId, text }).catch(() => null);
      if (!result) return setProblem(`Daylight can’t be reached right now. ${KEPT}`);
      if (!result.ok) return setProblem(`${result.error.message} ${KEPT}`);
      onTaken();
      tell('success', 'Correction added');
      router.refresh();
    });
  }

  return { add, pending, problem };
}
