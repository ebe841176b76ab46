import { z } from 'zod';
import { callRpc, type Db } from '@/lib/database';
import {
  type Discard,
  type SaveAnswer,
  type SentDraft,
  saveAnswerSchema,
} from '@/lib/drafts/schema';

/** Keeps a draft on the server, or says what stands against it; nothing of another device is overwritten. */
export function saveDraft(db: Db, draft: SentDraft): Promise<SaveAnswer> {
  const args = {
    p_id: draft.id,
    p_rev: draft.rev,
    p_writer: draft.writer,
    p_text: draft.text,
    p_day: draft.day,
    p_files: draft.files,
  };
  return callRpc(db, 'save_draft', args, saveAnswerSchema);
}

/** Throws a draft away; it stays where another device has written on it since (false). */
export async function discardDraft(db: Db, { id, rev, writer }: Discard): Promise<boolean> {
  const args = { p_id: id, p_rev: rev, p_writer: writer };
  const { code } = await callRpc(
    db,
    'discard_draft',
    args,
    z.object({ code: z.enum(['discarded', 'kept']) }),
  );
  return code === 'discarded';
}
