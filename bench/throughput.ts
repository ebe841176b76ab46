// Jobs a minute with 1, 4 and 8 of them at once.

import { benchStack, type Writer } from './parts/bench-stack.ts';
import { machine } from './parts/machine.ts';
import { whenCompleted } from './parts/wait-for-jobs.ts';

const port = Number(process.env.PORT || 4800);
const jobs = Number(process.env.JOBS || 60);

console.log(`npm run bench -- throughput  (${machine()})\n`);
for (const atOnce of [1, 4, 8]) {
  // A job's parent waits while its step runs: two processes a job.
  const stack = await benchStack(port, { LOCAL_MAX_LIVE_RUNS: String(2 * atOnce) });
  try {
    await stack.untilWorks();
    const writers: Writer[] = [];
    for (let nth = 0; nth < 8; nth += 1) writers.push(await stack.writer());
    const hand = async (count: number) => {
      const ids: string[] = [];
      for (let nth = 0; nth < count; nth += 1) {
        const eventText = `Number ${nth}. On 3 March 2026 at 5:30 pm Robin picked Ellis up.`;
        const response = await writers[nth % writers.length]?.post({ eventText });
        ids.push(String((await response?.json())?.jobId));
      }
      return whenCompleted(stack.sql, ids);
    };
    await hand(2 * atOnce);
    const times = await hand(jobs);
    const first = Math.min(...times.map((time) => time.created));
    const last = Math.max(...times.map((time) => time.completed));
    const minutes = (last - first) / 60_000;
    console.log(`${atOnce} at once: ${Math.round(jobs / minutes)} jobs a minute (${jobs} jobs)`);
  } finally {
    await stack.stop();
  }
}
