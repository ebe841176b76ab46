// How long an entry with 1, 5 and 10 pictures takes, against one of them alone and against their sum.

import { cpus } from 'node:os';
import { addPicture } from './parts/add-picture.ts';
import { benchStack } from './parts/bench-stack.ts';
import { percentile } from './parts/figures.ts';
import { machine } from './parts/machine.ts';
import { whenCompleted } from './parts/wait-for-jobs.ts';

const port = Number(process.env.PORT || 4810);
const rounds = Number(process.env.ROUNDS || 3);
const picture = new URL('../lib/readers/fixtures/messages.png', import.meta.url);
/** A person's files at once (trigger/queues.ts); a picture keeps one core busy. */
const lanes = Math.min(3, cpus().length);

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
    const { jobId } = await (await writer.post({ eventText, evidenceIds })).json();
    const [times] = await whenCompleted(stack.sql, [String(jobId)]);
    const files = await stack.sql<{ ms: number }[]>`
      select (extract(epoch from finished_at - started_at) * 1000)::float8 as ms
      from trigger_local.runs where task = 'process-evidence' and tags @> ${[`job:${jobId}`]}`;
    const wall = times ? times.completed - times.created : Number.NaN;
    return { wall, longest: Math.max(...files.map(({ ms }) => ms)) };
  };
  await measure(3);
  let alone = 0;
  for (const count of [1, 5, 10]) {
    const all = [];
    for (let nth = 0; nth < rounds; nth += 1) all.push(await measure(count));
    const wall = percentile(
      all.map((one) => one.wall),
      0.5,
    );
    const longest = percentile(
      all.map((one) => one.longest),
      0.5,
    );
    if (count === 1) alone = longest;
    const bound = Math.max(alone, (count * alone) / lanes);
    console.log(
      `${count} file(s): ${Math.round(wall)} ms; longest of them ${Math.round(longest)} ms, one alone ${Math.round(alone)} ms, sum ${Math.round(count * alone)} ms`,
    );
    console.log(
      `  ${(wall / longest).toFixed(2)} × longest, ${(wall / (count * alone)).toFixed(2)} × sum; with ${lanes} at once the bound is ${Math.round(bound)} ms: ${(wall / bound).toFixed(2)} × bound`,
    );
  }
} finally {
  await stack.stop();
}
