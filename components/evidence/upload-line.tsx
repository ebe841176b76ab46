'use client';

import { Check, CircleAlert, RotateCw, Upload } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from '@/components/ui/button';
import { Link } from '@/components/ui/link';
import { Spinner } from '@/components/ui/spinner';
import { ACCEPT } from '@/lib/evidence/limits';
import { addedBefore } from '@/lib/uploads/added-before';
import type { AttachedFile, Failed, UploadState } from '@/lib/uploads/state';
import { FileButton } from './file-button';

type Props = {
  file: AttachedFile;
  state: UploadState;
  onRetry: () => void;
  onAddAgain: (files: File[]) => void;
  onLeaveOut: () => void;
};

/** How far a file is, in one line; if it failed, why, and the ways on. */
export function UploadLine({ file, state, ...ways }: Props) {
  switch (state.is) {
    case 'received':
      return (
        <Line>
          <Check className="mt-0.5 size-4 shrink-0" />
          {file.addedAt ? (
            <span>
              {addedBefore(file.addedAt)}{' '}
              <Link href={`/evidence/${file.id}`} className="link">
                Look at it
              </Link>
            </span>
          ) : (
            'Added'
          )}
        </Line>
      );
    case 'known':
      return <Checking />;
    case 'failed':
      return <WaysOn file={file} state={state} {...ways} />;
    case 'sending':
      if (state.phase === 'checking') return <Checking />;
      if (state.phase === 'waiting') return <Line>Waiting for its turn</Line>;
      return <Sending name={file.name} share={state.share} isOffline={state.phase === 'offline'} />;
  }
}

function Line({ children }: { children: ReactNode }) {
  return <p className="mt-0.5 flex gap-1.5 text-13 text-ink-2">{children}</p>;
}

function Checking() {
  return (
    <Line>
      <Spinner className="mt-[3px] mr-px" />
      Checking
    </Line>
  );
}

function Sending({ name, share, isOffline }: { name: string; share: number; isOffline: boolean }) {
  const percent = Math.round(share * 100);
  return (
    <>
      <p className="mt-0.5 flex items-center gap-2 text-13 text-ink-2">
        <progress
          max={100}
          value={percent}
          aria-label={`Uploading ${name}, ${percent} percent`}
          className="w-44 shrink"
        />
        <span className="tabular-nums">{percent}%</span>
      </p>
      {isOffline && (
        <p role="status" className="mt-0.5 text-13 text-ink-2">
          No connection. It goes on by itself from where it is.
        </p>
      )}
    </>
  );
}

function WaysOn({ file, state, ...ways }: Omit<Props, 'state'> & { state: Failed }) {
  const hasOther = state.canRetry || state.canAddAgain;
  return (
    <>
      <p className="mt-0.5 flex gap-1.5 text-13 text-stop">
        <CircleAlert className="mt-0.5 size-4 shrink-0" />
        {hasOther ? 'Not uploaded.' : 'Not added.'} {state.reason}
      </p>
      <div className="mt-2 flex flex-wrap gap-2">
        {state.canRetry && (
          <Button aria-label={`Try again: ${file.name}`} onClick={ways.onRetry}>
            <RotateCw className="size-4" />
            Try again
          </Button>
        )}
        {state.canAddAgain && (
          <FileButton
            label={`Add it again: ${file.name}`}
            accept={ACCEPT}
            onFiles={ways.onAddAgain}
          >
            <Upload className="size-4" />
            <span aria-hidden="true">Add it again</span>
          </FileButton>
        )}
        <Button
          look={hasOther ? 'text' : 'quiet'}
          aria-label={`Leave it out: ${file.name}`}
          onClick={ways.onLeaveOut}
        >
          Leave it out
        </Button>
      </div>
    </>
  );
}
