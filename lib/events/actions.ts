'use server';

import { z } from 'zod';
import { asPerson } from '@/lib/action';
import type { Db } from '@/lib/database';
import { fieldsOf } from '@/lib/events/draft';
import * as mutations from '@/lib/events/mutations';
import { GROUPS } from '@/lib/events/proposal';
import {
  type EventDraft,
  type EventRef,
  eventRef,
  parseDraft,
  type QuestionAnswer,
  questionAnswer,
} from '@/lib/events/schema';
import { fail, type Result } from '@/lib/result';

/** Confirms these events as they were seen; gives how many. */
export async function confirmEvents(refs: EventRef[]): Promise<Result<number>> {
  return checked('confirm', z.array(eventRef).max(500), refs, mutations.confirmEvents);
}

/** Saves an event as its form has it; a `changed_elsewhere` overwrites nothing. */
export async function editEvent(ref: EventRef, draft: EventDraft): Promise<Result<null>> {
  const parsed = parseDraft(draft);
  if (!parsed.ok) return fail('bad_event');
  return checked('edit', eventRef, ref, (db, of) =>
    mutations.editEvent(db, of, fieldsOf(parsed.value)),
  );
}

/** Adds somebody's own event to an entry. The id is made by the form: sending twice is one. */
export async function addEvent(
  id: string,
  entryId: string,
  draft: EventDraft,
): Promise<Result<null>> {
  const parsed = parseDraft(draft);
  if (!parsed.ok) return fail('bad_event');
  return checked('add', z.tuple([z.uuid(), z.uuid()]), [id, entryId], (db, ids) =>
    mutations.addEvent(db, ...ids, fieldsOf(parsed.value)),
  );
}

export async function removeEvent(ref: EventRef): Promise<Result<null>> {
  return checked('remove', eventRef, ref, mutations.removeEvent);
}

/** Puts a removed event back as it was. */
export async function restoreEvent(id: string): Promise<Result<null>> {
  return checked('restore', z.uuid(), id, mutations.restoreEvent);
}

/** Makes two events of one entry into the first of them. */
export async function mergeEvents(keep: EventRef, other: EventRef): Promise<Result<null>> {
  return checked('merge', z.tuple([eventRef, eventRef]), [keep, other], (db, refs) =>
    mutations.mergeEvents(db, ...refs),
  );
}

/** Takes some groups of fields from a new reading, or keeps one's own. */
export async function settleProposal(
  ref: EventRef,
  groups: string[],
  use: boolean,
): Promise<Result<null>> {
  const input = z.object({ ref: eventRef, groups: z.array(z.enum(GROUPS)), use: z.boolean() });
  return checked('proposal', input, { ref, groups, use }, (db, of) =>
    mutations.settleProposal(db, of.ref, of.groups, of.use),
  );
}

/** Answers a question in one tap; null skips it. */
export async function answerQuestion(id: string, given: QuestionAnswer): Promise<Result<null>> {
  const input = z.object({ id: z.uuid(), given: questionAnswer });
  return checked('question', input, { id, given }, (db, of) =>
    mutations.answerQuestion(db, of.id, of.given as never),
  );
}

async function checked<In, Out, T>(
  name: string,
  schema: z.ZodType<Out, In>,
  input: In,
  run: (db: Db, input: Out) => Promise<Result<T>>,
): Promise<Result<T>> {
  return asPerson(`event.${name}`, async ({ db }) => {
    const parsed = schema.safeParse(input);
    return parsed.success ? run(db, parsed.data) : fail('bad_request');
  });
}
