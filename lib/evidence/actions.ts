'use server';

import { z } from 'zod';
import { asPerson } from '@/lib/action';
import { announce, confirm, type StartedUpload, takeBack } from '@/lib/evidence/arrival';
import { type UploadInput, uploadSchema } from '@/lib/evidence/schema';
import { fail, type Result } from '@/lib/result';

const id = z.uuid();

/** Announces a file and gives the address that its bytes go to. Safe to repeat for the same file. */
export async function startUpload(input: UploadInput): Promise<Result<StartedUpload>> {
  return asPerson('evidence.start', async ({ db }) => {
    const parsed = uploadSchema.safeParse(input);
    return parsed.success ? announce(db, parsed.data) : fail('bad_file');
  });
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
