'use server';

import { after } from 'next/server';
import { z } from 'zod';
import { asPerson } from '@/lib/action';
import { callRpc } from '@/lib/database';
import { nudge } from '@/lib/evidence/nudge';
import { startExportCore } from '@/lib/export/start';
import { deliverJob } from '@/lib/jobs/deliver';
import { ok, type Result } from '@/lib/result';

/** Has an archive of everything made. */
export async function startExport(): Promise<Result<{ jobId: string }>> {
  return asPerson('export.start', async ({ db, userId }) => {
    const result = await startExportCore(db);
    if (!result.ok) return result;
    const { jobId, created } = result.value;
    if (created) after(() => deliverJob({ jobId, userId, delivery: 1 }));
    return ok({ jobId });
  });
}

/** Removes the archive before its week is over: at once for its owner, from Storage within a minute. */
export async function removeExport(): Promise<Result<null>> {
  return asPerson('export.remove', async ({ db }) => {
    await callRpc(db, 'remove_export', {}, z.boolean());
    after(() => nudge('sweep-jobs'));
    return ok(null);
  });
}
