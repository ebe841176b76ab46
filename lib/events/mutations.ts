import { z } from 'zod';
import { callRpc, type Db } from '@/lib/database';
import type { fieldsOf } from '@/lib/events/draft';
import { fail, ok, type Result } from '@/lib/result';
import type { EventRef } from './schema';

type Fields = ReturnType<typeof fieldsOf>;

const answer = z.object({ code: z.enum(['saved', 'stale', 'settled', 'unknown']) });
const confirmed = z.object({
  confirmed: z.array(z.uuid()),
  waiting: z.array(z.uuid()),
  stale: z.array(z.uuid()),
});

/** How many of these are confirmed now; one that changed meanwhile or waits for an answer isn't. */
export async function confirmEvents(db: Db, events: EventRef[]): Promise<Result<number>> {
  const done = await callRpc(db, 'confirm_events', { p_events: events }, confirmed);
  if (done.confirmed.length > 0) return ok(done.confirmed.length);
  if (done.waiting.length > 0) return fail('answer_first');
  return fail(done.stale.length > 0 ? 'changed_elsewhere' : 'not_found');
}

export async function editEvent(db: Db, { id, rev }: EventRef, fields: Fields) {
  const args = { p_event: id, p_rev: rev, p_fields: fields };
  return told(await callRpc(db, 'edit_event', args, answer));
}

export async function addEvent(db: Db, id: string, entryId: string, fields: Fields) {
  const args = { p_id: id, p_entry: entryId, p_fields: fields };
  return told(await callRpc(db, 'add_event', args, answer));
}

export async function removeEvent(db: Db, { id, rev }: EventRef) {
  return told(await callRpc(db, 'remove_event', { p_event: id, p_rev: rev }, answer));
}

export async function restoreEvent(db: Db, id: string) {
  return told(await callRpc(db, 'restore_event', { p_event: id }, answer));
}

/** Two events of one entry become the first of them. */
export async function mergeEvents(db: Db, keep: EventRef, other: EventRef) {
  const args = { p_keep: keep.id, p_keep_rev: keep.rev, p_other: other.id, p_other_rev: other.rev };
  return told(await callRpc(db, 'merge_events', args, answer));
}

/** Takes what a new reading says of these groups of fields, or keeps what stands there. */
export async function settleProposal(db: Db, ref: EventRef, groups: string[], use: boolean) {
  const args = { p_event: ref.id, p_rev: ref.rev, p_groups: groups, p_use: use };
  return told(await callRpc(db, 'settle_proposal', args, answer));
}

/** Answers a question; null skips it. */
export async function answerQuestion(db: Db, id: string, given: Given | null) {
  const args = { p_question: id, p_answer: given };
  return told(await callRpc(db, 'answer_question', args, answer));
}

type Given = { label?: string; date?: string | null; time?: string | null };

function told({ code }: z.infer<typeof answer>): Result<null> {
  switch (code) {
    case 'saved':
      return ok(null);
    case 'stale':
      return fail('changed_elsewhere');
    case 'settled':
      return fail('question_settled');
    case 'unknown':
      return fail('not_found');
  }
}
