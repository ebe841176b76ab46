import { after } from 'next/server';
import { asPerson } from '@/lib/action';
import { submitEntryCore } from '@/lib/entries/submit';
import { serverEnv } from '@/lib/env/server';
import { answer } from '@/lib/http/answer';
import { jsonBody } from '@/lib/http/json-body';
import { isOwnOrigin } from '@/lib/http/origin';
import { deliverJob } from '@/lib/jobs/deliver';
import { fail } from '@/lib/result';

/** 20,000 characters take 120 KB when each is written as an escape. */
const BODY_LIMIT = 256 * 1024;

/** Hands an entry in, as the page does. 201, or 200 when it was there already. */
export async function POST(request: Request): Promise<Response> {
  if (!isOwnOrigin(request.headers, serverEnv().APP_URL)) return answer(fail('bad_origin'));
  const result = await asPerson('entry.submit', async ({ db, userId }) => {
    const body = await jsonBody(request, BODY_LIMIT);
    if (!body.ok) return body;
    const submitted = await submitEntryCore(db, body.value);
    if (submitted.ok && submitted.value.created) {
      const { jobId, journalEntryId: entryId } = submitted.value;
      after(() => deliverJob({ jobId, entryId, userId, delivery: 1 }));
    }
    return submitted;
  });
  if (!result.ok) return answer(result);
  const { created, ...value } = result.value;
  return answer({ ok: true, value }, created ? 201 : 200);
}
