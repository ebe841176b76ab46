import type { Change } from '../store/store.ts';
import { newId } from './ids.ts';
import { lockExecuting, waitFor } from './wait.ts';

export type Timer = { id: string; dueAt: Date };

/** Makes a run wait until a moment. The same idempotency key gives the same moment again. */
export async function waitUntil(
  change: Change,
  runId: string,
  dueAt: Date,
  idempotencyKey: string | null,
  now: Date,
): Promise<Timer> {
  const { tx } = change;
  const run = await lockExecuting(change, runId);
  const [known] = idempotencyKey
    ? await tx<Timer[]>`
        select id, due_at from trigger_local.timers where idempotency_key = ${idempotencyKey}`
    : [];
  const timer = known ?? { id: newId('waitpoint'), dueAt };
  if (!known) {
    await tx`insert into trigger_local.timers ${tx({ ...timer, idempotencyKey, createdAt: now })}`;
  }
  await waitFor(change, run, { timerId: timer.id }, now);
  return timer;
}
