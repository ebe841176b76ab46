import { z } from 'zod';
import { Problem } from '../problem.ts';
import type { SampleAccount } from './account.ts';

const answer = z.object({ journalEntryId: z.uuid(), jobId: z.uuid(), message: z.string() });

const refusal = z.object({ error: z.object({ code: z.string(), message: z.string() }) });

/** Submits an entry through the app's own route, with the session's cookies, and gives its ids. */
export async function submitEntry(
  appUrl: string,
  account: SampleAccount,
  entry: {
    journalEntryId?: string;
    eventText: string;
    referenceDate: string;
    timeZone: string;
    evidenceIds: string[];
  },
): Promise<z.infer<typeof answer>> {
  const response = await fetch(`${appUrl}/api/journal/submit`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      cookie: account.cookies(),
      origin: appUrl,
    },
    body: JSON.stringify(entry),
    redirect: 'manual',
    signal: AbortSignal.timeout(30_000),
  });
  const body: unknown = await response.json().catch(() => undefined);
  if (response.ok) return answer.parse(body);
  const refused = refusal.safeParse(body);
  const why = refused.success ? `${refused.data.error.code}: ${refused.data.error.message}` : '';
  throw new Problem(`The entry was refused (HTTP ${response.status}) ${why}`.trim());
}
