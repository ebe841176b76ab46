'use client';

import { AddFiles } from '@/components/evidence/add-files';
import { Button } from '@/components/ui/button';
import { Spinner } from '@/components/ui/spinner';

type Props = {
  disabled: boolean;
  busy: boolean;
  isOffline: boolean;
  /** It goes by itself once there is a line. */
  isQueued: boolean;
  onFiles: (files: File[]) => void;
};

/** Files on the left, submit on the right; on phones above the keyboard. */
export function ComposerBar({ disabled, busy, isOffline, isQueued, onFiles }: Props) {
  return (
    <div className="fixed inset-x-0 bottom-0 z-20 flex items-center gap-2 border-line border-t bg-paper px-4 pt-3 pb-[calc(0.75rem+env(safe-area-inset-bottom))] lg:static lg:-mx-8 lg:mt-6 lg:bg-transparent lg:px-8 lg:pb-3">
      <AddFiles disabled={disabled} onFiles={onFiles} />
      <span className="ml-auto hidden pr-2 text-12 text-ink-3 lg:block">Ctrl + Enter</span>
      <Button
        type="submit"
        look="primary"
        aria-disabled={disabled || busy || isQueued}
        className="ml-auto lg:ml-0"
      >
        {busy && <Spinner className="border-ink-3" />}
        {isOffline ? 'Save for later' : 'Submit entry'}
      </Button>
    </div>
  );
}
