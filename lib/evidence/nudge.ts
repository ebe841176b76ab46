import { tasks } from '@trigger.dev/sdk';
import { log } from '@/lib/log';

/** Tasks that run every minute by themselves and find in the database what there is to do. */
export type Sweeper = 'sweep-jobs' | 'make-thumbnails';

/**
 * Has one of them look now rather than at the next full minute: one try. Never throws, because
 * nothing depends on it.
 */
export async function nudge(task: Sweeper): Promise<void> {
  try {
    await tasks.trigger(task, {}, { ttl: '1m' }, { retry: { maxAttempts: 1 } });
  } catch {
    log('warn', `${task}.not_nudged`);
  }
}
