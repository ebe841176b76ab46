import 'server-only';
import { listDraftHeads } from '@/lib/drafts/data';
import type { DraftHead } from '@/lib/drafts/schema';
import { codeOf } from '@/lib/errors';
import { log } from '@/lib/log';
import { serverClient } from '@/lib/supabase/server';

/** This person's drafts on the server; null where they can't be read: one can write all the same. */
export async function loadDraftHeads(): Promise<DraftHead[] | null> {
  try {
    return await listDraftHeads(await serverClient());
  } catch (error) {
    log('error', 'drafts.list', { code: codeOf(error) });
    return null;
  }
}
