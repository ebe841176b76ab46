import { parseNaturalLanguageDurationInMs } from '@trigger.dev/core/v3/isomorphic';
import type { RunRow } from '../store/rows.ts';
import type { Change } from '../store/store.ts';
import { finishRun } from './finish.ts';
import { Refusal } from './refusal.ts';

/**
 * When a run expires that hasn't started by then: `ttl` in seconds or as `10m` (the SDK's option).
 * Null for none or 0: then it waits for ever. Refuses with 422 what is no duration.
 */
export function endOfLife(ttl: string | number | undefined, now: Date): Date | null {
  if (ttl === undefined || ttl === 0) return null;
  const ms = typeof ttl === 'number' ? ttl * 1_000 : parseNaturalLanguageDurationInMs(ttl);
  if (ms === undefined) throw new Refusal(422, 'bad_ttl', 'ttl is not a duration');
  return new Date(now.getTime() + ms);
}

/** Ends the runs whose time to live is over before they ever started. */
export async function expireQueued(change: Change, now: Date): Promise<void> {
  const late = await change.tx<RunRow[]>`
    select * from trigger_local.runs
    where state = 'QUEUED' and attempt = 0 and expires_at <= ${now} order by number for update`;
  for (const run of late) {
    const error = { type: 'STRING_ERROR', raw: 'The run expired before it could start' } as const;
    await finishRun(change, run, { status: 'EXPIRED', error }, now);
  }
}
