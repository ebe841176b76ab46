'use server';

import { z } from 'zod';
import { asPerson } from '@/lib/action';
import { findSameFile, type SameFile } from '@/lib/evidence/same-file';
import { ok, type Result } from '@/lib/result';

const hash = z.string().regex(/^[0-9a-f]{64}$/);

/** The person's own file with these bytes, given their SHA-256 in hex; null if there is none. */
export async function findUpload(sha256: string): Promise<Result<SameFile | null>> {
  return asPerson('evidence.find', async ({ db }) => {
    return ok(hash.safeParse(sha256).success ? await findSameFile(db, sha256) : null);
  });
}
