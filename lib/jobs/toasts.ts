import type { Job } from '@/types';

export type JobToast = {
  /** Stable, so that one end never makes two toasts. */
  id: string;
  kind: 'success' | 'error';
  title: string;
  description: string;
  action: { label: 'View' | 'Try again'; kind: 'view' | 'retry'; entryId: string } | null;
};

/** The toast for an ended job; null where there is nothing to tell (running, or stopped by hand). */
export function toastFor(job: Job): JobToast | null {
  const id = `job:${job.id}:${job.status}`;
  const entryId = job.entry_id;
  if (job.status === 'completed') {
    return {
      id,
      kind: 'success',
      title: 'Journal entry ready!',
      description: found(job.result_summary?.events_created ?? 0),
      action: entryId ? { label: 'View', kind: 'view', entryId } : null,
    };
  }
  if (job.status !== 'failed') return null;
  return {
    id,
    kind: 'error',
    title: 'Processing failed',
    description: job.error_message ?? 'Your words and files are saved. Please try again.',
    action: entryId ? { label: 'Try again', kind: 'retry', entryId } : null,
  };
}

function found(events: number): string {
  if (events === 0) return 'Processing complete';
  return events === 1 ? '1 event extracted' : `${events} events extracted`;
}
