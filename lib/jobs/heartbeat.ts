import type { Db } from '@/lib/database';
import { codeOf } from '@/lib/errors';
import { beat, type Claim } from '@/lib/jobs/mutations';

const EVERY_MS = 20_000;

/**
 * Does long work while the job's heart beats, or whatever `show` does to show that it goes on. The
 * signal that the work is given aborts when the claim is lost: somebody else has the job, and this
 * result would be thrown away.
 */
export async function whileBeating<T>(
  db: Db,
  claim: Claim,
  work: (signal: AbortSignal) => Promise<T>,
  show: () => Promise<void> = () => beat(db, claim),
): Promise<T> {
  const stop = new AbortController();
  const timer = setInterval(() => {
    show().catch((error) => {
      // A beat that didn't get through is no reason to stop: the next one may.
      if (codeOf(error) === 'superseded') stop.abort(error);
    });
  }, EVERY_MS);
  try {
    return await work(stop.signal);
  } finally {
    clearInterval(timer);
  }
}
