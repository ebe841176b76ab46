// What a whole job costs beyond its reader, and from its trigger to its task's code: warm and cold.

import { setTimeout as pause } from 'node:timers/promises';
import { taskProcesses } from '../scripts/testing/kill-part.ts';
import { benchStack, until } from './parts/bench-stack.ts';
import { line } from './parts/figures.ts';
import { machine } from './parts/machine.ts';
import { type JobTimes, whenCompleted } from './parts/wait-for-jobs.ts';

const port = Number(process.env.PORT || 4790);
const rounds = Number(process.env.ROUNDS || 30);
const coldRounds = Number(process.env.COLD || 4);

console.log(`npm run bench -- overhead  (${machine()})\n`);
const stack = await benchStack(port);
try {
  await stack.untilWorks();
  const writer = await stack.writer();
  const one = async (nth: number): Promise<JobTimes> => {
    const eventText = `Number ${nth}. On 3 March 2026 at 5:30 pm Robin picked Ellis up.`;
    const { jobId } = await (await writer.post({ eventText })).json();
    const [times] = await whenCompleted(stack.sql, [String(jobId)]);
    if (!times) throw new Error('The job has no times.');
    return times;
  };
  // The first makes the processes that the others find.
  for (let nth = 0; nth < 3; nth += 1) await one(nth);
  const warm: JobTimes[] = [];
  for (let nth = 0; nth < rounds; nth += 1) warm.push(await one(nth));
  const cold: JobTimes[] = [];
  for (let nth = 0; nth < coldRounds; nth += 1) {
    // Idle processes are given up after half a minute.
    await until(async () => taskProcesses(stack.data).length === 0, 1_000);
    await pause(1_000);
    cold.push(await one(nth));
  }
  for (const [name, all] of [
    ['warm', warm],
    ['cold', cold],
  ] as const) {
    const of = (ms: (times: JobTimes) => number) => all.map(ms);
    console.log(
      line(
        `${name}: triggered → task code has taken the job`,
        of((t) => t.claimed - t.triggered),
      ),
    );
    console.log(
      line(
        `${name}: submitted → triggered`,
        of((t) => t.triggered - t.created),
      ),
    );
    console.log(
      line(
        `${name}: task code → completed`,
        of((t) => t.completed - t.claimed),
      ),
    );
    console.log(
      line(
        `${name}: the reader's step (offline)`,
        of((t) => t.readerMs),
      ),
    );
    console.log(
      line(
        `${name}: whole job beyond the reader`,
        of((t) => t.completed - t.created - t.readerMs),
      ),
    );
  }
} finally {
  await stack.stop();
}
