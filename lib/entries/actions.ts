'use server';

import { after } from 'next/server';
import { z } from 'zod';
import { type Asking, asPerson } from '@/lib/action';
import { retryEntryCore } from '@/lib/entries/retry';
import type { SubmitInput } from '@/lib/entries/schema';
import { stopEntryCore } from '@/lib/entries/stop';
import { submitEntryCore } from '@/lib/entries/submit';
import { deliverJob } from '@/lib/jobs/deliver';
import { cancelRunsOf } from '@/lib/jobs/runs';
import { fail, ok, type Result } from '@/lib/result';
import type { JournalSubmitResponse } from '@/types';

/** Hands in what stands on somebody's page; the answer leaves before the task service hears of it. */
export async function submitEntry(
  input: SubmitInput,
  pageOf: string,
): Promise<Result<JournalSubmitResponse>> {
  const submit = async ({ db, userId }: Asking) => {
    const result = await submitEntryCore(db, input);
    if (!result.ok) return result;
    const { created, ...value } = result.value;
    const { jobId, journalEntryId: entryId } = value;
    if (created) after(() => deliverJob({ jobId, entryId, userId, delivery: 1 }));
    return ok(value);
  };
  return asPerson('entry.submit', submit, pageOf);
}

/** Has an entry organised once more, as a new job: "Try again", "Organise now", "Read again". */
export async function retryEntry(entryId: string): Promise<Result<{ jobId: string }>> {
  return asPerson('entry.retry', async ({ db, userId }) => {
    if (!z.uuid().safeParse(entryId).success) return fail('not_found');
    const result = await retryEntryCore(db, entryId);
    if (!result.ok) return result;
    const { jobId, created } = result.value;
    if (created) after(() => deliverJob({ jobId, entryId, userId, delivery: 1 }));
    return ok({ jobId });
  });
}

/** Stops what runs for an entry. It takes effect at once, even where the task service is away. */
export async function stopEntry(entryId: string): Promise<Result<{ jobId: string }>> {
  return asPerson('entry.stop', async ({ db }) => {
    if (!z.uuid().safeParse(entryId).success) return fail('not_found');
    const result = await stopEntryCore(db, entryId);
    // Only to be quick: the sweep cancels what this doesn't reach.
    if (result.ok) after(() => cancelRunsOf(result.value.jobId));
    return result;
  });
}
