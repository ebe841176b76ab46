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
  wire.behave({ kind: 'delay', ms: slowMs, word: 'Slowly' });
  // Two people, so that nobody's jobs wait behind what a slow model has not answered yet. They
  // take turns, so that whatever else this machine does falls on both.
  const models = [
    { name: 'model at 0 s', word: 'Quickly' },
    { name: 'model at 30 s', word: 'Slowly' },
  ];
  const all = [];
  for (const one of models) {
    all.push({
      ...one,
      writer: await stack.writer(true),
      answers: [] as number[],
      jobs: [] as string[],
    });
  }
  // The first five warm everything up.
  for (let nth = -5; nth < rounds; nth += 1) {
    for (const { word, writer, answers, jobs } of all) {
      const sent = performance.now();
      const eventText = `${word}, number ${nth}. On 3 March 2026 at 5:30 pm Robin picked Ellis up.`;
      const response = await writer.post({ eventText });
      const { jobId } = await response.json();
      if (nth >= 0) answers.push(performance.now() - sent);
      jobs.push(String(jobId));
    }
  }
  for (const { name, answers, jobs } of all) {
    const [first] = await whenCompleted(stack.sql, jobs.slice(0, 1));
    const step = first?.readerMs ?? Number.NaN;
    const answer = percentile(answers, 0.5);
    const times = ((answer + step) / answer).toFixed(1);
    console.log(line(`submit answer, ${name}`, answers));
    console.log(
      `  the reader's step took ${Math.round(step)} ms: an answer after it, ${times} times as long`,
    );
  }
  const [quick, slow] = all.map(({ answers }) => percentile(answers, 0.95));
  const ratio = (slow ?? Number.NaN) / (quick ?? Number.NaN);
  console.log(`\np95 at 30 s / p95 at 0 s: ${ratio.toFixed(2)} (aim at most 1.2)`);
} finally {
  await stack.stop();
  await wire.close();
  await model.close();
}
