import type { Draft, Dropped } from '@/lib/drafts/draft';
import type { SaveAnswer, ServerDraft } from '@/lib/drafts/schema';
import { PAGE_OF } from '@/lib/http/page-of';

/** The schemas of what the server answers, loaded with the first answer: no page waits for zod. */
const draftSchemas = () => import('@/lib/drafts/schema');

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
  const answer = await ask(userId, id, 'PUT', { rev, writer, text, day, files });
  return (await draftSchemas()).saveAnswerSchema.parse(answer);
}

/** A whole draft of somebody's; null where it isn't there. Throws where the server can't be reached. */
export async function fetchDraft(id: string, userId: string): Promise<ServerDraft | null> {
  const answer = await ask(userId, id, 'GET');
  return (await draftSchemas()).serverDraftSchema.nullable().parse(answer);
}

/** Throws somebody's draft away on the server. Throws where the server can't be reached. */
export async function dropDraft({ id, rev, writer }: Dropped, userId: string): Promise<void> {
  await ask(userId, id, 'DELETE', { rev, writer });
}

async function ask(userId: string, id: string, method: string, value?: unknown): Promise<unknown> {
  const body = value === undefined ? null : JSON.stringify(value);
  const response = await fetch(`/api/drafts/${id}`, {
    method,
    body,
    cache: 'no-store',
    keepalive: (body?.length ?? 0) < KEEPALIVE_LIMIT,
    headers: { [PAGE_OF]: userId, ...(body ? { 'content-type': 'application/json' } : {}) },
  });
  if (!response.ok) throw new Error('the server took no draft');
  return response.json();
}
