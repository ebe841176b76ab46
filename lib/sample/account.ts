import 'server-only';
import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { serverEnv } from '@/lib/env/server';

const accountSchema = z.object({ email: z.email(), password: z.string().min(1) });
type SampleAccount = z.infer<typeof accountSchema>;

/**
 * The account of the sample case; 'not_made' until its command has run, null everywhere but on the
 * stack of one's own machine, which names its file. Never cached: the command runs at any time.
 */
export async function sampleAccount(): Promise<SampleAccount | 'not_made' | null> {
  const path = serverEnv().SAMPLE_ACCOUNT_FILE;
  if (!path) return null;
  try {
    return accountSchema.parse(JSON.parse(await readFile(path, 'utf8')));
  } catch {
    return 'not_made';
  }
}
