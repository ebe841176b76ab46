'use client';

import { Button } from '@/components/ui/button';
import { CalmPage } from './calm-page';
import { useReloadWhenBack } from './use-reload-when-back';

type Props = { error: Error & { digest?: string }; reset: () => void };

/** A page that failed: what is saved is safe, and loading it again usually helps. */
export function PageTrouble({ error }: Props) {
  useReloadWhenBack();
  return (
    <CalmPage
      title="Something went wrong on our side."
      actions={
        <Button look="primary" onClick={() => window.location.reload()}>
          Reload
        </Button>
      }
    >
      <p>Your saved entries are safe, and so is a draft on this device.</p>
      {error.digest && (
        <p className="text-13 text-ink-3">
          Code <code className="font-mono text-12">{error.digest}</code>
        </p>
      )}
    </CalmPage>
  );
}
