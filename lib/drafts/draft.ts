import type { AttachedFile } from '@/lib/uploads/state';

/** What somebody is writing: its id becomes the entry's id, so that sending twice is one entry. */
export type Draft = {
  id: string;
  text: string;
  /** Calendar day, YYYY-MM-DD; null for "not sure". */
  day: string | null;
  files: AttachedFile[];
  /** Milliseconds since 1970. */
  changedAt: number;
  /** The newest state that the server is known to have; 0 for none. */
  rev: number;
  /** The name under which this device writes this draft. */
  writer: string;
  /** `changedAt` of what the server has. */
  sentAt: number;
  /** Submitted while offline: it goes as soon as the line is back. */
  queued: boolean;
};

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

/**
 * A draft as this or an earlier version, which kept less, wrote it to the device; null for anything
 * else. By hand: it is read while the page starts, and no page waits for zod (decision 18).
 */
export function draftFrom(kept: unknown): Draft | null {
  const given = fieldsOf(kept);
  const isDraft =
    typeof given.text === 'string' &&
    typeof given.changedAt === 'number' &&
    (given.day === null || typeof given.day === 'string') &&
    Array.isArray(given.files) &&
    given.files.every(isFile);
  if (typeof given.id !== 'string' || !isDraft) return null;
  const later = { rev: 0, writer: crypto.randomUUID(), sentAt: 0, queued: false };
  return { ...later, ...given } as Draft;
}

/** What of a draft is kept until the server has thrown it away; null for anything else. */
export function droppedFrom(kept: unknown): Dropped | null {
  const { id, rev, writer } = fieldsOf(kept);
  const isWhole = typeof id === 'string' && typeof rev === 'number' && typeof writer === 'string';
  return isWhole ? { id, rev, writer } : null;
}

function isFile(value: unknown): value is AttachedFile {
  const { id, name, type, size, received } = fieldsOf(value);
  return (
    [id, name, type].every((text) => typeof text === 'string') &&
    typeof size === 'number' &&
    typeof received === 'boolean'
  );
}

function fieldsOf(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}
