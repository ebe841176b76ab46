// A thousand entries of fifty people while every part is killed five times (ENTRIES, USERS, KILLS).

import { setTimeout as pause } from 'node:timers/promises';
import { checked, findFaults, installWitness } from '../scripts/testing/journal-checks.ts';
import { taskProcesses } from '../scripts/testing/kill-part.ts';
import { benchStack, type Writer } from './parts/bench-stack.ts';
import { countJobs, handIn, handInAll } from './parts/crowd.ts';
import { killAtRandom } from './parts/killer.ts';
import { machine } from './parts/machine.ts';
import { oneOfMany } from './parts/one-of-many.ts';

const port = Number(process.env.PORT || 4760);
const entries = Number(process.env.ENTRIES || 1_000);
const users = Math.max(2, Number(process.env.USERS || 50));
const kills = Number(process.env.KILLS || 5);
// A waiting parent holds a process as well; idle ones are kept for the next run.
const bound = { live: 8, idle: 4 };

console.log(`npm run bench -- death-and-load  (${machine()})`);
console.log(`${entries} entries, ${users} people, each of four parts killed ${kills} times\n`);
const startedAt = Date.now();
const say = (line: string) =>
  console.log(`${String(Math.round((Date.now() - startedAt) / 1000)).padStart(5)} s  ${line}`);

const stack = await benchStack(port, { LOCAL_MAX_LIVE_RUNS: String(bound.live) });
let watching = true;
try {
  await installWitness(stack.sql);
  await stack.untilWorks();
  const writers: Writer[] = [];
  for (let nth = 0; nth < users; nth += 1) writers.push(await stack.writer());
  const [heavy, light] = writers;
  if (!heavy || !light) throw new Error('Nobody writes.');
  say(`${users} accounts`);

  let most = 0;
  const watch = (async () => {
    for (; watching; await pause(1_000)) {
      most = Math.max(most, taskProcesses(stack.data).length);
    }
  })();

  const pile = Math.floor(entries / 2);
  const turn = await oneOfMany(stack, heavy, light, pile);
  say(`one of many: ${JSON.stringify(turn)}`);

  const rest = Array.from({ length: entries - pile - 1 }, (_, index) => () => {
    const writer = writers[1 + (index % (users - 1))];
    // Every tenth of the others has a picture: 50 of 1,000.
    return writer ? handIn(writer, pile + 1 + index, index % 10 === 0) : Promise.resolve();
  });
  const submitting = handInAll(rest, 2).then(() => say('all entries are handed in'));
  const done = async () => (await countJobs(stack.sql)).ended;
  await Promise.all([submitting, killAtRandom(stack.data, kills, { all: entries, done }, say)]);

  const worksSince = Date.now();
  for (let saidAt = 0; ; await pause(1_000)) {
    const jobs = await countJobs(stack.sql).catch(() => ({ all: 0, ended: -1, failed: 0 }));
    if (Date.now() - saidAt > 30_000) {
      say(`${jobs.ended} of ${jobs.all} jobs have ended, ${jobs.failed} of them failed`);
      saidAt = Date.now();
    }
    if (jobs.ended === entries) break;
    // Waits after an outage are at most a quarter of an hour.
    if (Date.now() - worksSince > 45 * 60_000) break;
  }
  for (const { id, rows } of writers) {
    const jobs = await stack.sql<
      { id: string }[]
    >`select id from public.jobs where user_id = ${id}`;
    const p_ids = jobs.map((job) => job.id);
    await Promise.all([rows.rpc('announce_jobs', { p_ids }), rows.rpc('announce_jobs', { p_ids })]);
  }
  watching = false;
  await watch;

  const jobs = await countJobs(stack.sql);
  const faults = await findFaults(stack.sql);
  console.log(`\n${jobs.all} jobs, ${jobs.ended} ended, ${jobs.failed} of them failed`);
  for (const what of checked) {
    const found = faults.filter((fault) => fault.startsWith(`${what}:`));
    console.log(`  no ${what.padEnd(52)} ${found.length === 0 ? 'ok' : found.join('\n    ')}`);
  }
  const few = most <= bound.live + bound.idle;
  console.log(
    `  task processes at most ${bound.live} live and ${bound.idle} idle: ${most} ${few ? 'ok' : 'TOO MANY'}`,
  );
  const soon = turn.startedBefore <= 1;
  console.log(
    `  one of ${pile + 1} waited for ${turn.startedBefore} start(s) of the others' (${turn.leftOfPile} were left), ${turn.waitedMs} ms ${soon ? 'ok' : 'TOO LATE'}`,
  );
  if (faults.length > 0 || jobs.ended !== entries || !few || !soon) process.exitCode = 1;
} finally {
  watching = false;
  await stack.stop();
}
