// How long an entry with 1, 5 and 10 pictures takes, against one alone, their sum, and the processors' work.

import { cpus } from 'node:os';
import { addPicture } from './parts/add-picture.ts';
import { benchStack } from './parts/bench-stack.ts';
import { percentile } from './parts/figures.ts';
import { machine } from './parts/machine.ts';
import { whenCompleted } from './parts/wait-for-jobs.ts';

const port = Number(process.env.PORT || 4810);
const rounds = Number(process.env.ROUNDS || 3);
const picture = new URL('../lib/readers/fixtures/messages.png', import.meta.url);
const cores = cpus().length;

console.log(`npm run bench -- files  (${machine()})\n`);
const stack = await benchStack(port);
try {
  await stack.untilWorks();
  const writer = await stack.writer();
  const measure = async (count: number) => {
    const evidenceIds: string[] = [];
    for (let nth = 0; nth < count; nth += 1) {
      evidenceIds.push(await addPicture(writer, picture, 'image/png'));
    }
    const eventText = `With ${count}. On 3 March 2026 at 5:30 pm Robin picked Ellis up.`;
    const before = worked();
    const { jobId } = await (await writer.post({ eventText, evidenceIds })).json();
    const [times] = await whenCompleted(stack.sql, [String(jobId)]);
    const work = worked() - before;
    const files = await stack.sql<{ ms: number }[]>`
      select (extract(epoch from finished_at - started_at) * 1000)::float8 as ms
      from trigger_local.runs where task = 'process-evidence' and tags @> ${[`job:${jobId}`]}`;
    const wall = times ? times.completed - times.created : Number.NaN;
    return { wall, work, longest: Math.max(...files.map(({ ms }) => ms)) };
  };
  await measure(3);
  let alone = 0;
  for (const count of [1, 5, 10]) {
    const all: Awaited<ReturnType<typeof measure>>[] = [];
    for (let nth = 0; nth < rounds; nth += 1) all.push(await measure(count));
    const middle = (what: 'wall' | 'work' | 'longest') =>
      percentile(
        all.map((one) => one[what]),
        0.5,
      );
    const [wall, work, longest] = [middle('wall'), middle('work'), middle('longest')];
    if (count === 1) alone = longest;
    console.log(
      `${count} file(s): ${Math.round(wall)} ms; longest of them ${Math.round(longest)} ms, one alone ${Math.round(alone)} ms, sum ${Math.round(count * alone)} ms`,
    );
    console.log(
      `  ${(wall / longest).toFixed(2)} × longest, ${(wall / (count * alone)).toFixed(2)} × sum; ${Math.round(work)} ms of processor time, at least ${Math.round(work / cores)} ms on ${cores} cores: ${((wall * cores) / work).toFixed(2)} × that`,
    );
  }
} finally {
  await stack.stop();
}

/** Milliseconds that the processors of this machine have worked until now, all of them together. */
function worked(): number {
  return cpus().reduce(
    (sum, { times }) => sum + times.user + times.nice + times.sys + times.irq,
    0,
  );
}
