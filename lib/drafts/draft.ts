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
  /** The newest state that the server is known to have; 0 for none. */
  rev: z.number().default(0),
  /** The name under which this device writes this draft. */
  writer: z.uuid().default(() => crypto.randomUUID()),
  /** `changedAt` of what the server has. */
  sentAt: z.number().default(0),
  /** Submitted while offline: it goes as soon as the line is back. */
  queued: z.boolean().default(false),
});
export type Draft = z.infer<typeof draftSchema>;

/** What the server needs to throw a draft away. */
export type Dropped = Pick<Draft, 'id' | 'rev' | 'writer'>;

/** Whose drafts, and what opens them. */
export type DraftOwner = {
  userId: string;
  draftKey: string;
  /** For drafts of corrections: the entry that they are of. */
  entryId?: string;
};

export function newDraft(day: string | null): Draft {
  const [id, writer] = [crypto.randomUUID(), crypto.randomUUID()];
  const own = { rev: 0, writer, sentAt: 0, queued: false };
  return { id, text: '', day, files: [], changedAt: Date.now(), ...own };
}

/** Whether the server hasn't the newest of it. */
export function isUnsent({ changedAt, sentAt }: Draft): boolean {
  return changedAt !== sentAt;
}

/** Whether there is anything to lose. */
export function isEmpty(draft: Draft): boolean {
  return draft.text.trim() === '' && draft.files.length === 0;
}
