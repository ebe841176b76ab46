import { z } from 'zod';
import { callRpc, type Db } from '@/lib/database';
import { entryDay, profileZone } from '@/lib/entries/data';
import { hasCome, parseSubmission, type Submission } from '@/lib/entries/schema';
import { isErrorCode } from '@/lib/errors';
import { planLimit, planLimitSentence } from '@/lib/plan-limit';
import { fail, ok, type Result } from '@/lib/result';
import { dayIn } from '@/lib/time/day-in';
import type { JournalSubmitResponse } from '@/types';

export type Submitted = JournalSubmitResponse & { created: boolean };

const answer = z.discriminatedUnion('code', [
  z.object({ code: z.enum(['created', 'existing']), entry_id: z.uuid(), job_id: z.uuid() }),
  planLimit,
  z.object({
    code: z.enum([
      'already_submitted',
      'unknown_evidence',
      'too_many_files',
      'text_required',
      'text_too_long',
      'bad_time_zone',
    ]),
  }),
]);

/**
 * Hands an entry in, in one transaction: the entry, its files and its job, or nothing at all. `db`
 * acts as the person. Sending the same id and content again gives the same ids (`created` false).
 * What was left out is filled in: the profile's zone, today in that zone, a new id. Throws AppError
 * only if the database can't be reached.
 */
export async function submitEntryCore(db: Db, input: unknown): Promise<Result<Submitted>> {
  const parsed = parseSubmission(input);
  if (!parsed.ok) return parsed;
  const entry = parsed.value;
  const timeZone = entry.timeZone ?? (await profileZone(db));
  const now = new Date();
  if (entry.referenceDate && !hasCome(entry.referenceDate, timeZone, now)) return fail('bad_date');
  const today = dayIn(timeZone, now);
  const day = entry.referenceDate === undefined ? today : entry.referenceDate;
  const result = await hand(db, entry, timeZone, day);
  if (result.code !== 'already_submitted' || entry.referenceDate !== undefined) {
    return toResult(result);
  }
  // Sent again after midnight: "today" must stay the day it was when it was first sent.
  const stored = entry.journalEntryId ? await entryDay(db, entry.journalEntryId) : null;
  return toResult(stored ? await hand(db, entry, timeZone, stored) : result);
}

type Answer = z.infer<typeof answer>;

function hand(db: Db, entry: Submission, timeZone: string, day: string | null): Promise<Answer> {
  const args = {
    p_id: entry.journalEntryId ?? crypto.randomUUID(),
    p_text: entry.eventText,
    p_reference_date: day,
    p_time_zone: timeZone,
    p_evidence: entry.evidenceIds ?? [],
  };
  return callRpc(db, 'submit_journal_entry', args, answer);
}

function toResult(result: Answer): Result<Submitted> {
  switch (result.code) {
    case 'created':
    case 'existing':
      return ok({
        journalEntryId: result.entry_id,
        jobId: result.job_id,
        message: 'Entry submitted!',
        created: result.code === 'created',
      });
    case 'plan_limit':
      return fail('plan_limit', planLimitSentence('entries', result));
    default:
      return fail(isErrorCode(result.code) ? result.code : 'internal');
  }
}
