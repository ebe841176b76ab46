import { Notice } from '@/components/ui/notice';
import { counted } from '@/lib/counted';
import type { Job } from '@/types';
import { TryAgain } from './try-again';

type Props = { entryId: string; job: Job | null; files: number };

/** Says what is safe first, then what isn't done, then the way on; codes only to who asks. */
export function FailureNotice({ entryId, job, files }: Props) {
  return (
    <div className="no-print mb-6 lg:mb-8">
      <Notice
        tone="stop"
        actions={
          <>
            <TryAgain entryId={entryId} />
            {job?.error_code && (
              <details className="w-full text-13 text-ink-3">
                <summary className="link inline-flex min-h-touch cursor-pointer items-center">
                  Details
                </summary>
                Code <code className="font-mono text-12">{job.error_code}</code>, try {job.attempt}
              </details>
            )}
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

// The job's own sentence begins with what is safe, which the line above says already.
function sentence(job: Job | null): string | null {
  return job?.error_message?.replace(/^Your words and files are saved\.\s*/, '') || null;
}
