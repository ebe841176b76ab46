'use client';

import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { type Draft, isUnsent } from '@/lib/drafts/draft';
import { droppedHere, settleDroppedHere } from '@/lib/drafts/dropped';
import { lendHand } from '@/lib/drafts/hands';
import { sendDraft } from '@/lib/drafts/remote';
import type { SaveAnswer } from '@/lib/drafts/schema';
import { createSync, type Sync } from '@/lib/drafts/sync';
import type { useDraft } from '@/lib/drafts/use-draft';

/** As long as a submit waits for the server to have heard of a draft's last words. */
const PATIENCE_MS = 3_000;

type Hands = Pick<ReturnType<typeof useDraft>, 'amend' | 'renew' | 'restart'>;

/** Keeps a draft on the server, too, within five seconds of each change while there is a line. */
export function useServerCopy(userId: string, draft: Draft | null, hands: Hands) {
  const { amend, renew, restart } = hands;
  const sync = useRef<Sync>(null);
  const handedIn = useRef<string>(null);
  const [missed, setMissed] = useState(false);
  /** What another device has done with this draft, for its writer to know. */
  const [elsewhere, setElsewhere] = useState<'copied' | 'submitted' | null>(null);

  const onAnswer = useEffectEvent((sent: Draft, answer: SaveAnswer) => {
    setMissed(false);
    if (draft?.id !== sent.id) return;
    const { changedAt: sentAt } = sent;
    if (answer.code === 'saved') amend(() => ({ rev: answer.rev, sentAt }));
    else if (answer.code === 'copied') {
      setElsewhere('copied');
      renew(answer.id, { rev: answer.rev, sentAt });
    } else if (answer.code === 'taken') renew();
    else if (answer.code === 'submitted') {
      // Handed in from here, and the answer got lost: submitting once more will say so.
      if (sent.queued || handedIn.current === sent.id) return amend(() => ({ sentAt }));
      setElsewhere('submitted');
      restart();
    }
  });

  useEffect(() => {
    const opened = createSync((sent) => sendDraft(sent, userId), {
      onAnswer: (sent, answer) => onAnswer(sent, answer),
      onMiss: () => setMissed(true),
    });
    const flush = () => void opened.flush();
    const goOn = () => {
      flush();
      void settleDroppedHere(userId);
    };
    sync.current = opened;
    const takeBack = lendHand(opened);
    window.addEventListener('online', goOn);
    document.addEventListener('visibilitychange', flush);
    return () => {
      flush();
      opened.close();
      takeBack();
      window.removeEventListener('online', goOn);
      document.removeEventListener('visibilitychange', flush);
    };
  }, [userId]);

  useEffect(() => {
    if (draft) sync.current?.push(draft);
  }, [draft]);

  return {
    /** Whether the server has the newest words; `missed`: it couldn't be told of them. */
    sent: draft !== null && !isUnsent(draft),
    missed,
    elsewhere,
    /** Before a submit: lets the server hear the last words, so that no older ones stay a draft. */
    async settle() {
      handedIn.current = draft?.id ?? null;
      const late = new Promise((done) => setTimeout(done, PATIENCE_MS));
      if (draft && draft.rev > 0 && isUnsent(draft))
        await Promise.race([sync.current?.flush(), late]);
    },
    /** It was handed in. */
    end: (id: string) => sync.current?.end(id),
    /** Throws it away; what is just being sent is waited for, so that it doesn't come after. */
    async drop(gone: Draft) {
      sync.current?.end(gone.id);
      (await droppedHere(userId))?.note(gone);
      await sync.current?.flush();
      await settleDroppedHere(userId);
    },
  };
}
