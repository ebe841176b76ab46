'use server';

import { after } from 'next/server';
import { z } from 'zod';
import { asPerson } from '@/lib/action';
import { addFilesCore } from '@/lib/entries/add-files';
import { addCorrectionCore, type CorrectionInput } from '@/lib/entries/correct';
import { deleteEntryCore } from '@/lib/entries/remove';
import { readAgainCore } from '@/lib/entries/retry';
import { nudge } from '@/lib/evidence/nudge';
import { deliverJob } from '@/lib/jobs/deliver';
import { cancelRunsOf } from '@/lib/jobs/runs';
import { fail, ok, type Result } from '@/lib/result';

/** Adds a dated correction to an entry. */
export async function addCorrection(input: CorrectionInput): Promise<Result<{ id: string }>> {
  return asPerson('entry.correct', ({ db }) => addCorrectionCore(db, input));
}

/** Puts files that have arrived into an entry. */
export async function addFilesToEntry(
  entryId: string,
  fileIds: string[],
): Promise<Result<{ added: number }>> {
  return asPerson('entry.add_files', ({ db }) => addFilesCore(db, { entryId, fileIds }));
}

/** Has an entry read once more, also one that is ready: with its corrections and files. */
export async function readEntryAgain(entryId: string): Promise<Result<{ jobId: string }>> {
  return asPerson('entry.read_again', async ({ db, userId }) => {
    if (!z.uuid().safeParse(entryId).success) return fail('not_found');
    const result = await readAgainCore(db, entryId);
    if (!result.ok) return result;
    const { jobId, created } = result.value;
    if (created) after(() => deliverJob({ jobId, entryId, userId, delivery: 1 }));
    return ok({ jobId });
  });
}

/** Deletes an entry for good: its rows now, the bytes of its files within a minute. */
export async function deleteEntry(
  entryId: string,
  withFiles: boolean,
): Promise<Result<{ files: number }>> {
  return asPerson('entry.delete', async ({ db }) => {
    if (!z.uuid().safeParse(entryId).success) return fail('not_found');
    const result = await deleteEntryCore(db, entryId, withFiles === true);
    if (!result.ok) return result;
    const { jobs, files } = result.value;
    // Only to be quick: the sweep does what this doesn't reach.
    after(async () => {
      await Promise.all(jobs.map(cancelRunsOf));
      if (files > 0) await nudge('sweep-jobs');
    });
    return ok({ files });
  });
}
