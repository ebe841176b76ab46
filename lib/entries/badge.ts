import type { Job } from '@/types';

/** How an entry stands, in the one word that people see everywhere. */
export type Badge = {
  look: 'busy' | 'waiting' | 'done' | 'ask' | 'failed' | 'stopped';
  word: 'Processing' | 'Waiting' | 'Ready' | 'Needs an answer' | 'Failed' | 'Saved, not organised';
  /** "2 of 4" while it runs, "(2)" where so many questions are open. */
  count: string | null;
};

/** The steps that people see; the first is done once the entry is stored. */
export const STEPS = ['Saved', 'Reading files', 'Finding events', 'Adding to timeline'] as const;

const ENDED = {
  completed: { look: 'done', word: 'Ready', count: null },
  failed: { look: 'failed', word: 'Failed', count: null },
  cancelled: { look: 'stopped', word: 'Saved, not organised', count: null },
} satisfies Record<string, Badge>;

type Standing = {
  status: 'processing' | 'completed' | 'failed' | 'cancelled';
  job: Job | null;
  /** Open ones. */
  questions?: number;
};

/**
 * The badge of an entry and its latest job. The entry decides once it has ended: it ends before its
 * job does. Until then a newer row of the job may know more than the list does.
 */
export function badgeOf({ status, job, questions = 0 }: Standing): Badge {
  if (status === 'completed' && questions > 0) {
    return { look: 'ask', word: 'Needs an answer', count: `(${questions})` };
  }
  if (status !== 'processing') return ENDED[status];
  if (job?.status === 'completed' || job?.status === 'failed' || job?.status === 'cancelled') {
    return ENDED[job.status];
  }
  if (job?.status === 'pending' && job.progress.waiting) {
    return { look: 'waiting', word: 'Waiting', count: null };
  }
  const current = currentStep(job);
  return { look: 'busy', word: 'Processing', count: `${current} of ${STEPS.length}` };
}

/** The step that is under way, from 1; the first while the job is still to be taken. */
export function currentStep(job: Job | null): number {
  return Math.min(STEPS.length, Math.max(1, job?.progress.current ?? 1));
}
