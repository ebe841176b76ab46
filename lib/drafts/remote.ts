import type { Draft } from '@/lib/drafts/draft';
import {
  type SaveAnswer,
  type ServerDraft,
  saveAnswerSchema,
  serverDraftSchema,
} from '@/lib/drafts/schema';

// What a browser still sends for a page that is being left.
const KEEPALIVE_LIMIT = 60_000;

/**
 * Sends somebody's draft to the server. Throws where it can't be reached, or takes none from us now:
 * somebody else may have signed in to this browser since the page was opened.
 */
export async function sendDraft(draft: Draft, userId: string): Promise<SaveAnswer> {
  const { id, rev, writer, text, day } = draft;
  const files = draft.files
    .filter((file) => file.received)
    .map((file) => ({ id: file.id, addedAt: file.addedAt }));
  return saveAnswerSchema.parse(await ask(id, 'PUT', { userId, rev, writer, text, day, files }));
}

/** A whole draft of the server's; null where it isn't there. Throws where the server can't be reached. */
export async function fetchDraft(id: string): Promise<ServerDraft | null> {
  return serverDraftSchema.nullable().parse(await ask(id, 'GET'));
}

/** Throws somebody's draft away on the server. Throws where the server can't be reached. */
export async function dropDraft({ id, rev, writer }: Draft, userId: string): Promise<void> {
  await ask(id, 'DELETE', { userId, rev, writer });
}

async function ask(id: string, method: string, value?: unknown): Promise<unknown> {
  const body = value === undefined ? null : JSON.stringify(value);
  const response = await fetch(`/api/drafts/${id}`, {
    method,
    body,
    cache: 'no-store',
    keepalive: (body?.length ?? 0) < KEEPALIVE_LIMIT,
    headers: body ? { 'content-type': 'application/json' } : {},
  });
  if (!response.ok) throw new Error('the server took no draft');
  return response.json();
}
