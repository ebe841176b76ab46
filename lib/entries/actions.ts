'use server';

import { after } from 'next/server';
import { z } from 'zod';
import { asPerson } from '@/lib/action';
import { retryEntryCore } from '@/lib/entries/retry';
import type { SubmitInput } from '@/lib/entries/schema';
import { submitEntryCore } from '@/lib/entries/submit';
import { deliverJob } from '@/lib/jobs/deliver';
import { fail, type Result } from '@/lib/result';
import type { JournalSubmitResponse } from '@/types';

/** Hands an entry in; the answer leaves before the task service hears of it. */
export async function submitEntry(input: SubmitInput): Promise<Result<JournalSubmitResponse>> {
  return asPerson('entry.submit', async ({ db, userId }) => {
    const result = await submitEntryCore(db, input);
    if (!result.ok) return result;
    const { created, ...value } = result.value;
    const { jobId, journalEntryId: entryId } = value;
    if (created) after(() => deliverJob({ jobId, entryId, userId, delivery: 1 }));
    return { ok: true, value };
  });
}

/** Has a failed entry read once more, as a new job. */
export async function retryEntry(entryId: string): Promise<Result<{ jobId: string }>> {
  return asPerson('entry.retry', async ({ db, userId }) => {
    if (!z.uuid().safeParse(entryId).success) return fail('not_found');
    const result = await retryEntryCore(db, entryId);
    if (result.ok) {
      after(() => deliverJob({ ...result.value, entryId, userId, delivery: 1 }));
    }
    return result;
  });
}
