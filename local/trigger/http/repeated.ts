import type { Context } from 'hono';
import type { Json } from '../store/rows.ts';
import type { Change } from '../store/store.ts';

/**
 * Does the work once for each `x-trigger-request-idempotency-key`: the SDK sends a request again
 * when its answer got lost, with the same key, and must get the same answer without a second run.
 */
export async function once<T extends { [key: string]: Json | undefined }>(
  c: Context,
  change: Change,
  work: () => Promise<T>,
): Promise<T> {
  const sent = c.req.header('x-trigger-request-idempotency-key');
  if (!sent) return work();
  const key = `${c.req.path} ${sent}`;
  const [known] = await change.tx<{ answer: T }[]>`
    select answer from trigger_local.requests where key = ${key}`;
  if (known) return known.answer;
  const answer = await work();
  await change.tx`
    insert into trigger_local.requests ${change.tx({ key, answer: change.tx.json(answer) })}`;
  return answer;
}
