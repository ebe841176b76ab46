import { createHash, randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { submitEntryCore } from '../../lib/entries/submit';
import { announce, confirm } from '../../lib/evidence/arrival';
import { deliverJob } from '../../lib/jobs/deliver';
import type { Person as Account, TaskStack } from './task-stack.ts';

type Person = Pick<Account, 'id' | 'rows'>;

/** Announces, sends and confirms a file by the same code as the app's actions; gives its id. */
export async function addFile(
  person: Person,
  file: { bytes: Uint8Array; type: string; sha256?: string },
): Promise<string> {
  const id = randomUUID();
  const sha256 = file.sha256 ?? createHash('sha256').update(file.bytes).digest('hex');
  const { bytes, type } = file;
  const started = await announce(person.rows, {
    ...{ id, name: 'a file', type, sha256 },
    size: bytes.length,
  });
  if (!started.ok) throw new Error(started.error.code);
  const bucket = person.rows.storage.from('evidence');
  const sent = await bucket.upload(started.value.key, new Blob([new Uint8Array(bytes)], { type }));
  if (sent.error) throw new Error(`storage refused: ${sent.error.name}`);
  const confirmed = await confirm(person.rows, id);
  if (!confirmed.ok) throw new Error(confirmed.error.code);
  return id;
}

/** Hands an entry in; its job stays pending until it is delivered. Gives their ids. */
export async function handIn(person: Person, eventText: string, evidenceIds: string[] = []) {
  const result = await submitEntryCore(person.rows, {
    ...{ eventText, evidenceIds },
    referenceDate: '2026-03-03',
    timeZone: 'America/New_York',
  });
  if (!result.ok) throw new Error(result.error.code);
  return { jobId: result.value.jobId, entryId: result.value.journalEntryId };
}

/** Hands an entry in and delivers its job. */
export async function submit(person: Person, eventText: string, evidenceIds: string[] = []) {
  const ids = await handIn(person, eventText, evidenceIds);
  if (!(await deliverJob({ ...ids, userId: person.id, delivery: 1 }))) {
    throw new Error('The task service did not take the job.');
  }
  return ids;
}

/** Waits until a job's row is as wanted, five minutes at most, and gives it. */
export async function jobWhen(
  { rows }: TaskStack,
  id: string,
  wanted: (job: Awaited<ReturnType<typeof jobOf>>) => boolean,
) {
  const until = Date.now() + 300_000;
  for (;;) {
    const job = await jobOf(rows, id);
    if (wanted(job)) return job;
    if (Date.now() > until) throw new Error(`The job is ${job.status} (${job.error_code}).`);
    await pause(200);
  }
}

async function jobOf(rows: TaskStack['rows'], id: string) {
  const { data, error } = await rows.from('jobs').select('*').eq('id', id).single();
  if (error) throw new Error(error.code);
  return data;
}
