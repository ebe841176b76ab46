'use client';

import { Check, CircleAlert } from 'lucide-react';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { isSharedDevice } from '@/lib/device/shared-device';
import type { SavedWhere } from '@/lib/drafts/saved-where';

type Props = { place: SavedWhere; onDiscard: () => void };

const WORDS: Partial<Record<SavedWhere, string>> = {
  server: 'Saved',
  device: 'Saved on this device',
  'device-only': 'Saved on this device only',
};

/** On a shared device, until the server has them. */
const IN_TAB = 'Kept in this tab only';

/** Where the words are safe, and the one way to throw them away. */
export function SaveLine({ place, onDiscard }: Props) {
  const [asking, setAsking] = useState(false);
  return (
    <div className="mt-3 flex min-h-touch items-center justify-between gap-3 text-13 text-ink-3">
      {place === 'nowhere' ? (
        <p role="alert" className="flex gap-1.5 text-stop">
          <CircleAlert className="mt-0.5 size-4" />
          This device can’t keep a draft. Leave this page open until you have submitted.
        </p>
      ) : (
        <p className="flex items-center gap-1.5">
          {place === 'saving' && 'Saving…'}
          {WORDS[place] && (
            <>
              <Check className="size-4 text-done" />
              {place !== 'server' && isSharedDevice() ? IN_TAB : WORDS[place]}
            </>
          )}
        </p>
      )}
      {place !== 'nothing' && (
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
