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
const report = z.object({ categories: z.object({ performance: score, accessibility: score }) });

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
  const bareScore = (await measured(bare.url)).performance;
  console.log(`a bare page           performance ${bareScore}`);
  for (const page of pages) {
    const { performance, accessibility } = await measured(stack.url + page);
    const name = page.replace(String(entry?.id), '[id]').padEnd(20);
    console.log(`${name}  performance ${performance}  accessibility ${accessibility}`);
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
  const runs: { performance: number; accessibility: number }[] = [];
  for (let nth = 0; nth < rounds; nth += 1) {
    const { stdout } = await promisify(execFile)(
      'npx',
      [
        ...['--yes', LIGHTHOUSE, url, `--port=${port + 9}`, '--output=json', '--quiet'],
        ...['--only-categories=performance,accessibility', '--disable-storage-reset'],
      ],
      { maxBuffer: 64 * 1024 ** 2 },
    );
    const { performance, accessibility } = report.parse(JSON.parse(stdout)).categories;
    runs.push({ performance: performance.score * 100, accessibility: accessibility.score * 100 });
  }
  const median = (of: (run: (typeof runs)[number]) => number) =>
    Math.round(percentile(runs.map(of), 0.5));
  const worst = Math.min(...runs.map((run) => run.accessibility));
  return { performance: median((run) => run.performance), accessibility: Math.round(worst) };
}
