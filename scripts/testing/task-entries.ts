import { createHash, randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { databaseError } from '../../lib/database';
import { submitEntryCore } from '../../lib/entries/submit';
import { announce, confirm } from '../../lib/evidence/arrival';
import { deliverJob } from '../../lib/jobs/deliver';
import type { Database } from '../../types/database';
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

type Job = Database['public']['Tables']['jobs']['Row'];

/**
 * Waits until a job's row is as wanted, five minutes at most, and gives it. What a test kills or cuts
 * off may take the way to the row with it for a while: then it is asked for again.
 */
export async function jobWhen(
  { rows }: TaskStack,
  id: string,
  wanted: (job: Job) => boolean,
): Promise<Job> {
  let last: Job | null = null;
  for (const until = Date.now() + 300_000; Date.now() < until; await pause(200)) {
    last = (await jobOf(rows, id)) ?? last;
    if (last && wanted(last)) return last;
  }
  throw new Error(`The job is ${last?.status} (${last?.error_code}).`);
}

async function jobOf(rows: TaskStack['rows'], id: string): Promise<Job | null> {
  const { data, error } = await rows.from('jobs').select('*').eq('id', id).single();
  if (error && databaseError(error).code !== 'database_unreachable') throw new Error(error.code);
  return data;
}
