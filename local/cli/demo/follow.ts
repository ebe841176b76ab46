import { z } from 'zod';
import { Problem } from '../problem.ts';
import { sleep } from '../until.ts';
import type { SampleAccount } from './account.ts';

const row = z.object({
  status: z.enum(['pending', 'processing', 'completed', 'failed', 'cancelled']),
  reader: z.string(),
  error_message: z.string().nullable(),
  progress: z.object({
    step: z.string().optional(),
    files_done: z.number().optional(),
    files_total: z.number().optional(),
  }),
});
type JobRow = z.infer<typeof row>;

const steps: Record<string, string> = {
  read_files: 'Reading the files',
  find_events: 'Finding events',
  save_events: 'Saving events',
};

/** What a person would say of the job now. */
export function describeJob({ status, progress }: JobRow): string {
  if (status === 'pending') return 'Waiting for its turn';
  if (status !== 'processing') return status;
  const step = steps[progress.step ?? ''] ?? 'Starting';
  const { files_done: done, files_total: total } = progress;
  return progress.step === 'read_files' && total ? `${step} (${done ?? 0} of ${total})` : step;
}

/**
 * Follows a job until it ends: each change over Realtime, and a look every two seconds, because an
 * event may be missed. Gives the last row. Throws a `Problem` after `withinMs`.
 */
export async function followJob(
  { client }: SampleAccount,
  jobId: string,
  options: { withinMs: number; say(line: string): void },
): Promise<JobRow> {
  const over = new AbortController();
  let last: JobRow | undefined;
  let said = '';
  const see = (value: unknown, how: string) => {
    const parsed = row.safeParse(value);
    if (!parsed.success || over.signal.aborted) return;
    last = parsed.data;
    const line = describeJob(last);
    if (line !== said) options.say(`${line}  (${how})`);
    said = line;
    if (!['pending', 'processing'].includes(last.status)) over.abort();
  };

  const filter = `id=eq.${jobId}`;
  const channel = client
    .channel(`demo-${jobId}`)
    .on(
      'postgres_changes',
      { event: 'UPDATE', schema: 'public', table: 'jobs', filter },
      (change) => see(change.new, 'live'),
    )
    .subscribe();
  const end = Date.now() + options.withinMs;
  try {
    while (!over.signal.aborted) {
      const found = await client.from('jobs').select().eq('id', jobId).maybeSingle();
      see(found.data, 'looked up');
      if (Date.now() > end) {
        throw new Problem(`The job hasn't ended after ${options.withinMs / 60_000} minutes.`);
      }
      await sleep(2_000, over.signal);
    }
  } finally {
    await client.removeChannel(channel);
    await client.realtime.disconnect();
  }
  if (!last) throw new Problem('The job can no longer be seen.');
  return last;
}
