import { configure, tasks } from '@trigger.dev/sdk';
import { jobsOf } from './jobs.ts';
import type { Rows } from './people.ts';
import { secrets, stackPort } from './stack.ts';

/** Delivers a person's newest job now, as the sweep would within its minute. */
export async function deliverNow(rows: Rows, userId: string): Promise<void> {
  const [job] = await jobsOf(rows, userId);
  if (!job) throw new Error('There is no job.');
  configure({
    baseURL: `http://127.0.0.1:${stackPort + 2}`,
    accessToken: secrets().triggerSecretKey,
  });
  const { id: jobId, entry_id: entryId, delivery } = job;
  await tasks.trigger('journal-extraction', { jobId, entryId, userId, delivery });
}
