'use client';

import { useRouter } from 'next/navigation';
import { toast } from 'sonner';
import { retryEntry } from '@/lib/entries/actions';
import { toastFor } from '@/lib/jobs/toasts';
import { useJobWatch } from '@/lib/jobs/use-job-watch';
import { useJobs } from '@/lib/jobs/use-jobs';

/** Follows the signed-in person's jobs and says when one has ended, wherever they are by then. */
export function JobToasts({ userId }: { userId: string }) {
  const router = useRouter();
  const { trackJob } = useJobs();

  async function retry(entryId: string) {
    const result = await retryEntry(entryId).catch(() => null);
    if (result?.ok) trackJob(result.value.jobId);
    else {
      toast.error('Not tried again', {
        description: result?.error.message ?? 'Daylight can’t be reached. Please try again.',
      });
    }
    router.refresh();
  }

  useJobWatch(userId, (job) => {
    const told = toastFor(job);
    if (!told) return;
    const { id, description, action } = told;
    toast[told.kind](told.title, {
      id,
      description,
      action: action && {
        label: action.label,
        onClick: () =>
          action.kind === 'view'
            ? router.push(`/journal/${action.entryId}`)
            : void retry(action.entryId),
      },
    });
  });
  return null;
}
