import type { ReactNode } from 'react';
import { Notice } from '@/components/ui/notice';
import { counted } from '@/lib/counted';
import type { Job } from '@/types';
import { TryAgain } from './try-again';

type Props = { entryId: string; job: Job | null; files: number; details: ReactNode };

/** Says what is safe first, then what isn't done, then the way on; codes only to who asks. */
export function FailureNotice({ entryId, job, files, details }: Props) {
  return (
    <div className="no-print mb-6 lg:mb-8">
      <Notice
        tone="stop"
        actions={
          <>
            <TryAgain entryId={entryId} />
            {details}
          </>
        }
      >
        <p className="font-medium">
          Your words{files > 0 && ` and ${counted(files, 'file')}`} are saved.
        </p>
        <p className="text-ink-2">
          {sentence(job) ?? 'We couldn’t finish organising this entry. You can try again.'}
        </p>
      </Notice>
    </div>
  );
}

// The job's own sentence says what is safe too, which the line above does already.
function sentence(job: Job | null): string | null {
  return job?.error_message?.replace(/\s*Your words and files are saved\.\s*/, ' ').trim() || null;
}
