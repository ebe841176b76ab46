// The main job: submit answer, end of a job to its toast, whole entries, start of the stack.

import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import { isBuilt } from '../local/cli/build.ts';
import { findBrowser } from '../scripts/testing/browser.ts';
import { runStack } from '../scripts/testing/run-stack.ts';
import { until } from './parts/bench-stack.ts';
import { openSample } from './parts/browser.ts';
import { line } from './parts/figures.ts';
import { shortEntries } from './parts/short-entries.ts';
import { wholeEntries } from './parts/whole-entry.ts';

const command = 'npm run bench -- main-job';
const port = Number(process.env.PORT || 4760);
const rounds = Number(process.env.ROUNDS || 20);
const root = fileURLToPath(new URL('..', import.meta.url));
const data = mkdtempSync(join(tmpdir(), 'daylight-bench-'));

console.log(`${command}  (Node ${process.version}, ${cpus().length} cores, ${cpus()[0]?.model})\n`);
const build = isBuilt(root) ? 'app built before' : 'with the build of the app';
const cold = await runStack({ port, data });
console.log(line(`first start, empty data folder, ${build}`, [cold.readyAfterMs]));
await cold.stop();
const startedAt = Date.now();
const stack = await runStack({ port, data });
console.log(line('second start', [stack.readyAfterMs]));
// The app is ready before the worker is; what is measured next is no start.
await until(async () => {
  const health = await fetch(`http://127.0.0.1:${port + 2}/health`);
  return (await health.text()).includes('"registered"');
});
console.log(line('second start → the worker takes jobs', [Date.now() - startedAt]));

const { path, args } = await findBrowser();
const browser = await chromium.launch({ executablePath: path, args });
try {
  const { publishableKey } = JSON.parse(readFileSync(join(data, 'secrets.json'), 'utf8'));
  const supabase = { url: `http://127.0.0.1:${port + 1}`, key: publishableKey };
  const sample = await openSample(browser, stack.url, supabase);
  const short = await shortEntries(sample, rounds);
  console.log(line('submit answer (POST /api/journal/submit, in the browser)', short.answers));
  console.log(line('job completed (its row) → toast visible', short.toasts));
  console.log(line('whole short entry: sent → toast visible', short.whole));
  const plain = await wholeEntries(sample, 5, []);
  console.log(line('by page, no files: click → “Entry submitted!”', plain.submitted));
  console.log(line('by page, no files: click → “Journal entry ready!”', plain.ready));
  const withFiles = await wholeEntries(sample, 5, ['messages.png', 'school-letter.pdf']);
  console.log(line('by page, PNG and PDF: click → “Entry submitted!”', withFiles.submitted));
  console.log(line('by page, PNG and PDF: click → “Journal entry ready!”', withFiles.ready));
} finally {
  await browser.close();
  await stack.stop();
  rmSync(data, { recursive: true, force: true });
}
