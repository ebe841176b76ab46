import { z } from 'zod';
import { MAX_TEXT } from '@/lib/entries/limits';
import { type ErrorCode, isErrorCode } from '@/lib/errors';
import { MAX_FILES } from '@/lib/evidence/limits';
import { fail, ok, type Result } from '@/lib/result';
import { cleanText } from '@/lib/text';
import { dayIn } from '@/lib/time/day-in';
import { isTimeZone } from '@/lib/time/zone';

const code = (error: ErrorCode) => ({ error });

const day = z
  .string(code('bad_date'))
  .regex(/^\d{4}-\d{2}-\d{2}$/, code('bad_date'))
  .refine(isRealDay, code('bad_date'));

const zone = z
  .string(code('bad_time_zone'))
  .max(64, code('bad_time_zone'))
  .refine(isTimeZone, code('bad_time_zone'));

/** An entry as it is handed in. Each message is the code of the refusal. */
export const submitSchema = z.object({
  eventText: z
    .string(code('text_required'))
    .transform(cleanText)
    .refine((text) => text.trim() !== '', code('text_required'))
    .refine((text) => text.length <= MAX_TEXT, code('text_too_long')),
  /** Made by the client, so that sending twice is one entry. */
  journalEntryId: z.uuid(code('bad_request')).toLowerCase().optional(),
  /** A calendar day; null for "not sure"; left out for today. */
  referenceDate: day.nullish(),
  timeZone: zone.optional(),
  evidenceIds: z
    .array(z.uuid(code('unknown_evidence')).toLowerCase(), code('unknown_evidence'))
    .transform((ids) => [...new Set(ids)])
    .refine((ids) => ids.length <= MAX_FILES, code('too_many_files'))
    .optional(),
});

export type SubmitInput = z.input<typeof submitSchema>;
export type Submission = z.output<typeof submitSchema>;

/** Parses what somebody sent; the first refusal, text first, decides. */
export function parseSubmission(input: unknown): Result<Submission> {
  const parsed = submitSchema.safeParse(input);
  if (parsed.success) return ok(parsed.data);
  const first = parsed.error.issues[0]?.message;
  return fail(isErrorCode(first) ? first : 'bad_request');
}

/** Whether a day has come by now in the zone; a day of grace for clocks and for travellers. */
export function hasCome(date: string, timeZone: string, now: Date): boolean {
  return date <= dayIn(timeZone, new Date(now.getTime() + 86_400_000));
}

function isRealDay(date: string): boolean {
  const instant = new Date(`${date}T00:00:00Z`);
  return (
    !Number.isNaN(instant.getTime()) &&
    instant.toISOString().startsWith(date) &&
    date >= '1900-01-01'
  );
}
