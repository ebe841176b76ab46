import type { JobStatus } from '@/types';

const MOVES: Record<JobStatus, readonly JobStatus[]> = {
  pending: ['processing', 'failed', 'cancelled'],
  processing: ['completed', 'failed', 'cancelled', 'pending'],
  completed: [],
  failed: [],
  cancelled: [],
};

/** Whether a job may go from one status to another; the database refuses every other move. */
export function canMove(from: JobStatus, to: JobStatus): boolean {
  return MOVES[from].includes(to);
}

/** A status from which there is no way on. */
export function isTerminal(status: JobStatus): boolean {
  return MOVES[status].length === 0;
}

export function isActive(status: JobStatus): boolean {
  return !isTerminal(status);
}
