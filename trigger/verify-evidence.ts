import { schemaTask } from '@trigger.dev/sdk';
import { z } from 'zod';
import { verifyEvidence } from '@/lib/evidence/verify';
import { coded } from '@/lib/jobs/coded';
import { adminClient } from '@/lib/supabase/admin';

/** Reads stored files again and says which are not what arrived; by hand, `npm run evidence:verify`. */
export const verifyStoredEvidence = schemaTask({
  id: 'verify-evidence',
  schema: z.object({ after: z.uuid().nullable() }),
  queue: { concurrencyLimit: 1 },
  // Storage may be away for a moment.
  retry: { maxAttempts: 3, minTimeoutInMs: 2_000, maxTimeoutInMs: 20_000 },
  maxDuration: 900,
  run: ({ after }) => coded('verify.broke', 'verify', () => verifyEvidence(adminClient(), after)),
});
