'use client';

import { useRouter } from 'next/navigation';
import { toast } from 'sonner';
import { retryEntry } from '@/lib/entries/actions';
import { sentenceFor } from '@/lib/errors';
import { toastFor } from '@/lib/jobs/toasts';
import { useJobWatch } from '@/lib/jobs/use-job-watch';
import { useJobs } from '@/lib/jobs/use-jobs';

/** Tells of ended jobs wherever the person is. A failure stays until it was seen to. */
export function JobToasts({ userId }: { userId: string }) {
  const router = useRouter();
  const { trackJob } = useJobs();

  async function retry(entryId: string, id: string) {
    const result = await retryEntry(entryId).catch(() => null);
    if (result?.ok) trackJob(result.value.jobId);
    else {
      const description = result?.error.message ?? sentenceFor('internal');
      toast.error('Not tried again', { id: `${id}:retry`, description });
    }
    router.refresh();
  }

  useJobWatch(userId, (job) => {
    const told = toastFor(job);
    if (!told) return;
    const { id, kind, title, description, action } = told;
    toast[kind](title, {
      id,
      description,
      duration: kind === 'error' ? Number.POSITIVE_INFINITY : undefined,
      action: action && {
        label: action.label,
        onClick: () => {
          if (action.kind === 'view') router.push(`/journal/${action.entryId}`);
          else void retry(action.entryId, id);
        },
      },
    });
  });

  return null;
}
