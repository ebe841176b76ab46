import { z } from 'zod';

const draftFile = z.object({
  id: z.uuid(),
  name: z.string(),
  type: z.string(),
  size: z.number(),
  /** Whether its bytes have arrived; a file that hasn't must be added again after a reload. */
  received: z.boolean(),
  /** When the same bytes were added before, an instant; such a file isn't the draft's to take back. */
  addedAt: z.string().optional(),
  /** Where its parts go, while it is on its way. */
  resumeAt: z.string().optional(),
});
export type DraftFile = z.infer<typeof draftFile>;

/** What somebody is writing: its id becomes the entry's id, so that sending twice is one entry. */
export const draftSchema = z.object({
  id: z.uuid(),
  text: z.string(),
  /** Calendar day, YYYY-MM-DD; null for "not sure". */
  day: z.string().nullable(),
  files: z.array(draftFile),
  /** Milliseconds since 1970. */
  changedAt: z.number(),
});
export type Draft = z.infer<typeof draftSchema>;

export function newDraft(day: string | null): Draft {
  return { id: crypto.randomUUID(), text: '', day, files: [], changedAt: Date.now() };
}

/** Whether there is anything to lose. */
export function isEmpty(draft: Draft): boolean {
  return draft.text.trim() === '' && draft.files.length === 0;
}
