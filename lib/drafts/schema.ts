import { z } from 'zod';
import { cleanText } from '@/lib/text';
import type { AttachedFile } from '@/lib/uploads/state';

const draftFile = z.object({
  id: z.uuid(),
  name: z.string(),
  type: z.string(),
  size: z.number(),
  received: z.boolean(),
  addedAt: z.string().optional(),
}) satisfies z.ZodType<AttachedFile>;

/** A draft as a device sends it; of its files those that have arrived. */
export const sentDraftSchema = z.object({
  id: z.uuid().toLowerCase(),
  rev: z.int().min(0),
  writer: z.uuid(),
  text: z.string().transform(cleanText),
  day: z.iso.date().nullable(),
  files: z.array(z.object({ id: z.uuid(), addedAt: z.string().max(40).optional() })).max(100),
});
export type SentDraft = z.output<typeof sentDraftSchema>;

export const discardSchema = z.object({ id: z.uuid(), rev: z.int().min(0), writer: z.uuid() });
export type Discard = z.infer<typeof discardSchema>;

/**
 * What became of it: `copied`: another device wrote on it meanwhile, so it is a draft of its own by
 * now; `submitted`: it is an entry already; `taken`: its id is an entry with other words.
 */
export const saveAnswerSchema = z.discriminatedUnion('code', [
  z.object({ code: z.literal('saved'), rev: z.number() }),
  z.object({ code: z.literal('copied'), id: z.uuid(), rev: z.number() }),
  z.object({ code: z.enum(['submitted', 'taken', 'too_many', 'bad_draft']) }),
]);
export type SaveAnswer = z.infer<typeof saveAnswerSchema>;

/** A draft on the server, as far as lists need it. */
export type DraftHead = {
  id: string;
  rev: number;
  /** Its first 300 characters. */
  opening: string;
  day: string | null;
  files: number;
  /** Milliseconds since 1970. */
  changedAt: number;
};

/** A whole draft of the server's, with the files that are still there. */
export const serverDraftSchema = z.object({
  id: z.uuid(),
  rev: z.number(),
  text: z.string(),
  day: z.string().nullable(),
  files: z.array(draftFile),
  changedAt: z.number(),
});
export type ServerDraft = z.infer<typeof serverDraftSchema>;
