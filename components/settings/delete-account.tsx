'use client';

import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { DeleteProof } from './delete-proof';

type Props = { userId: string; email: string };

/** The way out, in two steps: what goes, then who asks. Each can be gone back from. */
export function DeleteAccount({ userId, email }: Props) {
  const [step, setStep] = useState<'closed' | 'told' | 'proof'>('closed');
  if (step === 'closed') {
    return (
      <Button onClick={() => setStep('told')} className="mt-4">
        Delete account
      </Button>
    );
  }
  return (
    <div className="mt-4 grid gap-4 rounded-2 border border-stop-line px-4 py-4">
      {step === 'told' ? (
        <>
          <div className="grid gap-2 text-14">
            <p className="font-medium">This takes everything, for good:</p>
            <ul className="grid list-disc gap-1 pl-5 text-ink-2">
              <li>entries, events, people, to-dos and their history</li>
              <li>original files, and any download that was made of them</li>
              <li>your account and every sign-in on every device</li>
            </ul>
            <p className="text-ink-2">
              Download everything first, above, if you may need it. Nobody can bring it back.
            </p>
            <p className="font-medium">If a case is open, ask your lawyer before deleting.</p>
          </div>
          <p className="flex flex-wrap gap-2">
            <Button onClick={() => setStep('proof')}>Continue</Button>
            <Button look="text" onClick={() => setStep('closed')}>
              Keep my account
            </Button>
          </p>
        </>
      ) : (
        <DeleteProof userId={userId} email={email} onBack={() => setStep('closed')} />
      )}
    </div>
  );
}
