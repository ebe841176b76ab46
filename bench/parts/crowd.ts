import { randomUUID } from 'node:crypto';
import { addPicture } from './add-picture.ts';
import type { BenchStack, Writer } from './bench-stack.ts';
import { until } from './bench-stack.ts';

const picture = new URL('../../lib/readers/fixtures/messages.png', import.meta.url);

/** Hands in one entry of a writer, again and again until it is taken: the app may be away. */
export async function handIn(writer: Writer, nth: number, withPicture: boolean): Promise<string> {
  const evidenceIds: string[] = [];
  if (withPicture) {
    await until(async () => {
      evidenceIds[0] = await addPicture(writer, picture, 'image/png');
      return true;
    });
  }
  const journalEntryId = randomUUID();
  await until(async () => {
    const response = await writer.post({ journalEntryId, eventText: textOf(nth), evidenceIds });
    return response.ok;
  });
  return journalEntryId;
}

/** Many entries at once, `atOnce` requests at a time. */
export async function handInAll(work: (() => Promise<unknown>)[], atOnce: number): Promise<void> {
  const queue = [...work];
  const one = async () => {
    for (let next = queue.shift(); next; next = queue.shift()) await next();
  };
  await Promise.all(Array.from({ length: atOnce }, one));
}

/** How many jobs there are, and how many of them have ended. */
export async function countJobs(sql: BenchStack['sql']) {
  const [row] = await sql<{ all: number; ended: number; failed: number }[]>`
    select count(*)::int as all, count(*) filter (where status = 'failed')::int as failed,
      count(*) filter (where status in ('completed', 'failed', 'cancelled'))::int as ended
    from public.jobs`;
  return row ?? { all: 0, ended: 0, failed: 0 };
}

function textOf(nth: number): string {
  return `Number ${nth}. On 3 March 2026 at 5:30 pm Robin picked Ellis up from the library. Call the school by March 10.`;
}
