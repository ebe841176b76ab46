import type { RunState, RunStatus } from '../store/rows.ts';

/** The moves a run may make; everything else is a mistake of ours and is refused. */
const moves: Record<RunState, readonly RunState[]> = {
  QUEUED: ['PENDING_EXECUTING', 'FINISHED'],
  PENDING_EXECUTING: ['EXECUTING', 'QUEUED', 'FINISHED'],
  EXECUTING: [
    'EXECUTING_WITH_WAITPOINTS',
    'PENDING_EXECUTING',
    'QUEUED',
    'PENDING_CANCEL',
    'FINISHED',
  ],
  EXECUTING_WITH_WAITPOINTS: [
    'EXECUTING',
    'EXECUTING_WITH_WAITPOINTS',
    'PENDING_EXECUTING',
    'QUEUED',
    'PENDING_CANCEL',
    'FINISHED',
  ],
  PENDING_CANCEL: ['FINISHED'],
  FINISHED: [],
};

export function mayMove(from: RunState, to: RunState): boolean {
  return moves[from].includes(to);
}

/** Live: the run has, or is about to get, a task process. */
export function isLive(state: RunState): boolean {
  return state !== 'QUEUED' && state !== 'FINISHED';
}

/** An attempt is under way, so a CLI must be there that answers for it. */
export function isExecuting(state: RunState): boolean {
  return isLive(state) && state !== 'PENDING_EXECUTING';
}

const failed: readonly RunStatus[] = [
  'COMPLETED_WITH_ERRORS',
  'CRASHED',
  'SYSTEM_FAILURE',
  'TIMED_OUT',
  'EXPIRED',
];

export function isFailed(status: RunStatus): boolean {
  return failed.includes(status);
}
