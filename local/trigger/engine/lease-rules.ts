import type { RunState } from '../store/rows.ts';
import type { Lease } from './leases.ts';

export const graces = {
  /** The CLI unsubscribed; its process may take a moment to be gone (it unsubscribes twice). */
  unsubscribed: 500,
  /** A socket that drops comes back within a second or two. */
  disconnected: 5_000,
  /** After our own start the CLI reconnects and claims what it still runs. */
  boot: 10_000,
  /** From hand-over to attempts/start. */
  start: 15_000,
  /** A task may block its event loop (OCR, parsing) and so its heartbeats for this long. */
  silence: 120_000,
  /** From the abort signal to the attempt's end; the CLI itself gives the task 30 s. */
  cancel: 45_000,
} as const;

export type LiveView = {
  state: RunState;
  /** ms since the epoch: the present state's beginning, and when a start is due at the earliest. */
  stateSince: number;
  availableAt: number;
};

/** Null: all is well. Otherwise one line on why the attempt is lost. */
export function whyLost(
  run: LiveView,
  lease: Lease | null,
  since: number,
  now: number,
): string | null {
  if (run.state === 'PENDING_EXECUTING') {
    const due = Math.max(run.stateSince, run.availableAt, since) + graces.start;
    const dropped = lease?.freed && lease.freed.at > run.stateSince && isFree(lease, now);
    return now > due || dropped ? 'The run was handed over but never started' : null;
  }
  if (lease && isFree(lease, now)) {
    return lease.freed?.why === 'unsubscribed'
      ? 'The worker gave the run up'
      : 'The worker was disconnected';
  }
  if (!lease?.socketId && !lease?.freed && now - Math.max(since, run.stateSince) > graces.boot) {
    return 'No worker claims the run';
  }
  if (run.state === 'PENDING_CANCEL' && now - Math.max(run.stateSince, since) > graces.cancel) {
    return 'The task did not stop';
  }
  // A waiting task is idle by design; only an executing one owes signs of life.
  const silent = now - Math.max(lease?.beatAt ?? 0, run.stateSince, since);
  return run.state === 'EXECUTING' && silent > graces.silence
    ? 'The task process gives no sign of life'
    : null;
}

function isFree({ freed }: Lease, now: number): boolean {
  return freed !== null && now - freed.at > graces[freed.why];
}

/**
 * Whether the CLI may still have the run in its hands. It ignores a run that it is handed while it
 * still has the old one, so nothing is handed over before it let go.
 */
export function isHeld(lease: Lease | null, now: number): boolean {
  if (!lease) return false;
  if (lease.socketId) return true;
  return lease.freed?.why === 'unsubscribed' && now - lease.freed.at < graces.unsubscribed;
}
