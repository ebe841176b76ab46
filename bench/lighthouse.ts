// Lighthouse (from npm): accessibility, and performance against a bare Next page, median of five (ROUNDS).

import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { chromium } from '@playwright/test';
import { z } from 'zod';
import { findBrowser } from '../scripts/testing/browser.ts';
import { barePage } from './parts/bare-page.ts';
import { benchStack } from './parts/bench-stack.ts';
import { percentile } from './parts/figures.ts';
import { largeJournal } from './parts/large-journal.ts';
import { machine } from './parts/machine.ts';
import { signedIn } from './parts/signed-in.ts';

const port = Number(process.env.PORT || 4870);
const rounds = Number(process.env.ROUNDS || 5);
// Not a dependency: nothing but this command wants it, and it brings 200 packages.
const LIGHTHOUSE = 'lighthouse@13.5.0';
const MOST_BELOW = 5;
const score = z.object({ score: z.number() });
const METRICS = {
  'first-contentful-paint': 'first paint',
  'largest-contentful-paint': 'largest paint',
  'total-blocking-time': 'blocked',
};
const metric = z.object({ numericValue: z.number() });
const report = z.object({
  categories: z.object({ performance: score, accessibility: score }),
  audits: z.object(Object.fromEntries(Object.keys(METRICS).map((id) => [id, metric]))),
});

console.log(`npm run bench -- lighthouse  (${machine()}, ${LIGHTHOUSE}, as a phone)\n`);
const stack = await benchStack(port);
const bare = await barePage(port + 8);
const profile = mkdtempSync(join(tmpdir(), 'daylight-lighthouse-'));
const { path, args } = await findBrowser();
const context = await chromium.launchPersistentContext(profile, {
  executablePath: path,
  args: [...args, `--remote-debugging-port=${port + 9}`],
});
try {
  const { id, cookies } = await signedIn(stack);
  await largeJournal(stack, id, 30);
  await context.addCookies(cookies);
  const [entry] = await stack.sql<
    { id: string }[]
  >`select id from public.journal_entries where user_id = ${id} limit 1`;
  const pages = ['/journal/new', `/journal/${entry?.id}`, '/timeline'];
  // A task worker that still starts would be measured, too.
  await stack.untilWorks();
  const { performance: bareScore, times: bareTimes } = await measured(bare.url);
  console.log(`a bare page           performance ${bareScore}                     ${bareTimes}`);
  for (const page of pages) {
    const { performance, accessibility, times } = await measured(stack.url + page);
    const name = page.replace(String(entry?.id), '[id]').padEnd(20);
    console.log(`${name}  performance ${performance}  accessibility ${accessibility}  ${times}`);
    if (accessibility < 100 || performance < bareScore - MOST_BELOW) process.exitCode = 1;
  }
  console.log(`\nAims: accessibility 100; performance at most ${MOST_BELOW} below the bare page.`);
} finally {
  await context.close();
  bare.stop();
  await stack.stop();
  rmSync(profile, { recursive: true, force: true });
}

async function measured(url: string) {
  const runs: z.infer<typeof report>[] = [];
  for (let nth = 0; nth < rounds; nth += 1) {
    const { stdout } = await promisify(execFile)(
      'npx',
      [
        ...['--yes', LIGHTHOUSE, url, `--port=${port + 9}`, '--output=json', '--quiet'],
        // Storage holds the session, and nobody comes to these pages with an empty cache.
        ...['--only-categories=performance,accessibility', '--disable-storage-reset'],
        // It opens the page once more and leaves it half-way, which spoils that cache; it scores nothing.
        '--skip-audits=bf-cache',
      ],
      { maxBuffer: 64 * 1024 ** 2 },
    );
    runs.push(report.parse(JSON.parse(stdout)));
  }
  const median = (of: (run: (typeof runs)[number]) => number) =>
    Math.round(percentile(runs.map(of), 0.5));
  const times = Object.entries(METRICS).map(
    ([id, name]) => `${name} ${median(({ audits }) => audits[id]?.numericValue ?? Number.NaN)} ms`,
  );
  return {
    performance: median(({ categories }) => categories.performance.score * 100),
    accessibility: Math.min(
      ...runs.map(({ categories }) => Math.round(categories.accessibility.score * 100)),
    ),
    times: times.join(', '),
  };
}
