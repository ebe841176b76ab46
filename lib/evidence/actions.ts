'use server';

import { after } from 'next/server';
import { z } from 'zod';
import { type Asking, asPerson } from '@/lib/action';
import { announce, confirm, type StartedUpload, takeBack } from '@/lib/evidence/arrival';
import { readAgainCore } from '@/lib/evidence/read-again';
import { type UploadInput, uploadSchema } from '@/lib/evidence/schema';
import { deliverJob } from '@/lib/jobs/deliver';
import { fail, ok, type Result } from '@/lib/result';

const id = z.uuid();

/**
 * Announces a file of somebody's page and gives the address that its bytes go to. Safe to repeat for
 * the same file.
 */
export async function startUpload(
  input: UploadInput,
  pageOf: string,
): Promise<Result<StartedUpload>> {
  const start = async ({ db }: Asking) => {
    const parsed = uploadSchema.safeParse(input);
    return parsed.success ? announce(db, parsed.data) : fail('bad_file');
  };
  return asPerson('evidence.start', start, pageOf);
}

/** Takes a file in whose bytes have arrived, after a look at the first of them. */
export async function confirmUpload(fileId: string): Promise<Result<{ id: string }>> {
  return asPerson('evidence.confirm', async ({ db }) => {
    return id.safeParse(fileId).success ? confirm(db, fileId) : fail('file_missing');
  });
}

/** Takes back a file that no entry uses. */
export async function removeUpload(fileId: string): Promise<Result<{ id: string }>> {
  return asPerson('evidence.remove', async ({ db }) => {
    return id.safeParse(fileId).success ? takeBack(db, fileId) : fail('not_found');
  });
}

/** Has one file read, outside of any entry or once more, as a job of its own. */
export async function readFileAgain(evidenceId: string): Promise<Result<{ jobId: string }>> {
  return asPerson('evidence.read', async ({ db, userId }) => {
    if (!id.safeParse(evidenceId).success) return fail('not_found');
    const result = await readAgainCore(db, evidenceId);
    if (!result.ok) return result;
    const { jobId, created } = result.value;
    if (created) after(() => deliverJob({ jobId, evidenceId, userId, delivery: 1 }));
    return ok({ jobId });
  });
}
