'use client';

import { usePathname, useRouter } from 'next/navigation';
import { toast } from 'sonner';
import { retryEntry } from '@/lib/entries/actions';
import { sentenceFor } from '@/lib/errors';
import { readFileAgain } from '@/lib/evidence/actions';
import { startExport } from '@/lib/export/actions';
import {
  discreetToast,
  isShownOn,
  type JobToast,
  type ToastAction,
  toastsFor,
} from '@/lib/jobs/toasts';
import { setBellOpen } from '@/lib/jobs/use-bell-open';
import { useJobWatch } from '@/lib/jobs/use-job-watch';
import { useJobs } from '@/lib/jobs/use-jobs';
import { useRefresh } from '@/lib/jobs/use-refresh';
import type { Result } from '@/lib/result';

/** Tells of ended jobs wherever the person is; the list of notifications keeps what it told. */
export function JobToasts({ discreet }: { discreet: boolean }) {
  const router = useRouter();
  const path = usePathname();
  const refresh = useRefresh();
  const { trackJob } = useJobs();

  async function retry(again: () => Promise<Result<{ jobId: string }>>, id: string) {
    const result = await again().catch(() => null);
    if (result?.ok) trackJob(result.value.jobId);
    else {
      const description = result?.error.message ?? sentenceFor('internal');
      toast.error('Not tried again', { id: `${id}:retry`, description });
    }
    refresh();
  }

  function act(action: ToastAction, id: string) {
    switch (action.kind) {
      case 'view':
        return router.push(`/journal/${action.entryId}`);
      case 'view-file':
        return router.push(`/evidence/${action.evidenceId}`);
      case 'retry':
        return void retry(() => retryEntry(action.entryId), id);
      case 'retry-file':
        return void retry(() => readFileAgain(action.evidenceId), id);
      case 'view-export':
        return router.push('/export');
      case 'retry-export':
        return void retry(startExport, id);
      case 'list':
        return setBellOpen(true);
    }
  }

  function show({ id, kind, title, description, action }: JobToast) {
    toast[kind](title, {
      id,
      description: description || undefined,
      action: action && { label: action.label, onClick: () => act(action, id) },
    });
  }

  useJobWatch((jobs, away) => {
    const told = away ? jobs : jobs.filter((job) => !isShownOn(path, job));
    for (const each of toastsFor(told, away)) show(discreet ? discreetToast(each) : each);
  });

  return null;
}
