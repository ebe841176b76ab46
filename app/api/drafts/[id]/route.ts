import { z } from 'zod';
import { type Asking, asPerson } from '@/lib/action';
import { readDraft } from '@/lib/drafts/data';
import { discardDraft, saveDraft } from '@/lib/drafts/mutations';
import { discardSchema, sentDraftSchema } from '@/lib/drafts/schema';
import { serverEnv } from '@/lib/env/server';
import { answer } from '@/lib/http/answer';
import { jsonBody } from '@/lib/http/json-body';
import { isOwnOrigin } from '@/lib/http/origin';
import { pageOf } from '@/lib/http/page-of';
import { fail, ok, type Result } from '@/lib/result';

type Context = { params: Promise<{ id: string }> };

/** 100,000 characters, most of them escaped. */
const BODY_LIMIT = 640 * 1024;

/** One whole draft, to go on with it on this device; null where there is none of theirs by this id. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const read = async ({ db }: Asking) => {
    const { id } = await params;
    return ok(z.uuid().safeParse(id).success ? await readDraft(db, id) : null);
  };
  return answer(await asPerson('draft.read', read, pageOf(request)));
}

/** Keeps what was written so far. */
export function PUT(request: Request, { params }: Context): Promise<Response> {
  return change('draft.save', request, params, sentDraftSchema, saveDraft);
}

/** Throws a draft away. */
export function DELETE(request: Request, { params }: Context): Promise<Response> {
  return change('draft.discard', request, params, discardSchema, discardDraft);
}

async function change<T, U>(
  name: string,
  request: Request,
  params: Context['params'],
  schema: z.ZodType<T>,
  run: (db: Parameters<typeof saveDraft>[0], draft: T) => Promise<U>,
): Promise<Response> {
  if (!isOwnOrigin(request.headers, serverEnv().APP_URL)) return answer(fail('bad_origin'));
  const write = async ({ db }: Asking): Promise<Result<U>> => {
    const body = await jsonBody(request, BODY_LIMIT);
    if (!body.ok) return body;
    const parsed = schema.safeParse({ ...Object(body.value), id: (await params).id });
    return parsed.success ? ok(await run(db, parsed.data)) : fail('bad_request');
  };
  return answer(await asPerson(name, write, pageOf(request)));
}
