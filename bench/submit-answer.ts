// How long submitting takes while the model answers at once and while it takes half a minute.

import { startFakeOpenAI } from '../lib/extraction/testing/fake-openai.ts';
import { startFaultyProxy } from '../scripts/testing/faulty-proxy.ts';
import { benchStack } from './parts/bench-stack.ts';
import { line, percentile } from './parts/figures.ts';
import { machine } from './parts/machine.ts';
import { whenCompleted } from './parts/wait-for-jobs.ts';

const port = Number(process.env.PORT || 4780);
const rounds = Number(process.env.ROUNDS || 60);
const slowMs = 30_000;

console.log(`npm run bench -- submit-answer  (${machine()})\n`);
const model = await startFakeOpenAI();
const wire = await startFaultyProxy(new URL(model.baseURL).origin);
const stack = await benchStack(port, {
  ...{ OPENAI_API_KEY: 'bench', OPENAI_BASE_URL: `${wire.url}/v1`, OPENAI_MODEL: 'bench-model' },
});
try {
  await stack.untilWorks();
  // Somebody else's jobs: nobody waits behind what a slow model has not answered yet.
  const phases = [
    { name: 'model at 0 s', ms: 0, writer: await stack.writer(true) },
    { name: 'model at 30 s', ms: slowMs, writer: await stack.writer(true) },
  ];
  const p95: number[] = [];
  for (const { name, ms, writer } of phases) {
    wire.behave(ms > 0 ? { kind: 'delay', ms } : { kind: 'none' });
    const answers: number[] = [];
    const jobs: string[] = [];
    for (let nth = -5; nth < rounds; nth += 1) {
      const sent = performance.now();
      const eventText = `Number ${nth}. On 3 March 2026 at 5:30 pm Robin picked Ellis up.`;
      const response = await writer.post({ eventText });
      const { jobId } = await response.json();
      // The first five warm everything up.
      if (nth >= 0) answers.push(performance.now() - sent);
      jobs.push(String(jobId));
    }
    console.log(line(`submit answer, ${name}`, answers));
    const [first] = await whenCompleted(stack.sql, jobs.slice(0, 1));
    const step = first?.readerMs ?? Number.NaN;
    const answer = percentile(answers, 0.5);
    console.log(`  the reader's step took ${Math.round(step)} ms: answering after it would take`);
    console.log(`  ${((answer + step) / answer).toFixed(1)} times as long`);
    p95.push(percentile(answers, 0.95));
  }
  const ratio = (p95[1] ?? Number.NaN) / (p95[0] ?? Number.NaN);
  console.log(`\np95 at 30 s / p95 at 0 s: ${ratio.toFixed(2)} (aim at most 1.2)`);
} finally {
  await stack.stop();
  await wire.close();
  await model.close();
}
