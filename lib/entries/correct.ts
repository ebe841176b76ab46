import { z } from 'zod';
import { callRpc, type Db } from '@/lib/database';
import { MAX_TEXT } from '@/lib/entries/limits';
import { fail, ok, type Result } from '@/lib/result';
import { cleanText } from '@/lib/text';

const input = z.object({
  /** Made by the client, so that sending twice is one correction. */
  id: z.uuid().toLowerCase(),
  entryId: z.uuid(),
  text: z.string().transform(cleanText),
});
export type CorrectionInput = z.input<typeof input>;

const answer = z.object({
  code: z.enum([
    'created',
    'existing',
    'already_submitted',
    'unknown',
    'text_required',
    'text_too_long',
    'too_many_corrections',
  ]),
});

/**
 * Adds a dated correction to an entry of the person whom `db` acts as; the entry's text stays as it
 * was handed in. Sending the same again changes nothing. Lengths are UTF-16 units.
 */
export async function addCorrectionCore(db: Db, raw: unknown): Promise<Result<{ id: string }>> {
  const parsed = input.safeParse(raw);
  if (!parsed.success) return fail('bad_request');
  const { id, entryId, text } = parsed.data;
  if (text.trim() === '') return fail('text_required', 'Write a few words first.');
  if (text.length > MAX_TEXT) return fail('text_too_long', TOO_LONG);
  const { code } = await callRpc(
    db,
    'add_correction',
    { p_id: id, p_entry: entryId, p_text: text },
    answer,
  );
  switch (code) {
    case 'created':
    case 'existing':
      return ok({ id });
    case 'unknown':
      return fail('not_found');
    case 'already_submitted':
      return fail(code, 'This correction was added before with other words.');
    case 'text_required':
      return fail(code, 'Write a few words first.');
    case 'text_too_long':
      return fail(code, TOO_LONG);
    default:
      return fail('too_many_corrections');
  }
}

const TOO_LONG = 'A correction can hold 20,000 characters. Please split it in two.';
