'use client';

import { Check, CircleAlert } from 'lucide-react';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import type { SaveState } from '@/lib/drafts/use-draft';

type Props = { state: SaveState; onDiscard: () => void };

/** Where the words are safe, and the one way to throw them away. */
export function SaveLine({ state, onDiscard }: Props) {
  const [asking, setAsking] = useState(false);
  return (
    <div className="mt-3 flex min-h-touch items-center justify-between gap-3 text-13 text-ink-3">
      {state === 'failed' ? (
        <p role="alert" className="flex gap-1.5 text-stop">
          <CircleAlert className="mt-0.5 size-4" />
          This device can’t keep a draft. Leave this page open until you have submitted.
        </p>
      ) : (
        <p className="flex items-center gap-1.5">
          {state === 'saving' && 'Saving…'}
          {state === 'saved' && (
            <>
              <Check className="size-4 text-done" />
              Saved on this device
            </>
          )}
        </p>
      )}
      {state !== 'nothing' && (
        <Button look="text" className="-mr-2 text-13" onClick={() => setAsking(true)}>
          Discard draft
        </Button>
      )}
      <Dialog
        open={asking}
        onOpenChange={setAsking}
        title="Discard this draft?"
        description="What you wrote here and the files you added are deleted. This can’t be undone."
      >
        <Button look="primary" onClick={() => setAsking(false)}>
          Keep writing
        </Button>
        <Button
          onClick={() => {
            setAsking(false);
            onDiscard();
          }}
        >
          Discard draft
        </Button>
      </Dialog>
    </div>
  );
}
