// A journal of 10,000 entries and events: timeline, search and moving between pages (ENTRIES, ROUNDS).

import { chromium, type Page } from '@playwright/test';
import { findBrowser } from '../scripts/testing/browser.ts';
import { benchStack } from './parts/bench-stack.ts';
import { line, percentile } from './parts/figures.ts';
import { largeJournal } from './parts/large-journal.ts';
import { machine } from './parts/machine.ts';
import { signedIn } from './parts/signed-in.ts';

const port = Number(process.env.PORT || 4840);
const rounds = Number(process.env.ROUNDS || 30);
const entries = Number(process.env.ENTRIES || 10_000);
// Rounds that aren't counted.
const WARM = 5;
const PLACES = ['Timeline', 'Evidence', 'To-do', 'Journal'];

console.log(`npm run bench -- large-journal  (${machine()})\n`);
const stack = await benchStack(port);
const { path, args } = await findBrowser();
const browser = await chromium.launch({ executablePath: path, args });
try {
  const { id, cookie, cookies } = await signedIn(stack);
  await largeJournal(stack, id, entries);
  // A task worker that still starts would be measured, too.
  await stack.untilWorks();
  console.log(`${entries} entries and events\n`);
  const served: [string, string][] = [
    ['/timeline, first page', '/timeline'],
    ['/timeline, one type and one person', '/timeline?type=medical&person=Robin'],
    ['/search, a rare word', '/search?q=harbour'],
    ['/search, a word of every entry', '/search?q=library'],
    ['/search, a name and a word', '/search?q=robin+dentist'],
    ['/search, a name with a letter wrong', '/search?q=Robbin'],
    ['/journal', '/journal'],
    ['/todo', '/todo'],
  ];
  for (const [name, address] of served) {
    const times: number[] = [];
    for (let nth = -WARM; nth < rounds; nth += 1) {
      const from = performance.now();
      const response = await fetch(stack.url + address, { headers: { cookie } });
      await response.text();
      if (response.status !== 200) throw new Error(`${address} answered ${response.status}`);
      if (nth >= 0) times.push(performance.now() - from);
    }
    console.log(line(`${name}: asked → whole page sent`, times));
  }

  const context = await browser.newContext({ baseURL: stack.url });
  await context.addCookies(cookies);
  const page = await context.newPage();
  await page.goto('/journal');
  const moved = new Map(PLACES.map((place) => [place, [] as number[]]));
  for (let nth = -WARM; nth < rounds / 2; nth += 1) {
    for (const place of PLACES) {
      const took = await moveTo(page, place);
      if (nth >= 0) moved.get(place)?.push(took);
    }
  }
  for (const [place, times] of moved) console.log(line(`a click on ${place} → its page`, times));
  console.log(line('a click on any of these → its page', [...moved.values()].flat()));

  await page.goto('/timeline');
  const frames = await scroll(page);
  const slow = frames.filter((ms) => ms > 50).length;
  console.log(
    `scrolling the timeline for 10 s: ${frames.length} frames, p95 ${Math.round(percentile(frames, 0.95))} ms, ${slow} above 50 ms`,
  );
  console.log('\nAims: timeline and search below 300 ms p95, moving below 200 ms p95.');
} finally {
  await browser.close();
  await stack.stop();
}

async function moveTo(page: Page, place: string): Promise<number> {
  const link = page.getByRole('navigation').getByRole('link', { name: place, exact: true }).first();
  await link.waitFor();
  const from = await page.evaluate(() => performance.now());
  await link.click();
  const there = await page.waitForFunction(
    (heading) => document.querySelector('h1')?.textContent === heading && performance.now(),
    place,
  );
  return Number(await there.jsonValue()) - from;
}

/** How long each frame took (ms) while the page was scrolled as a person does. */
function scroll(page: Page): Promise<number[]> {
  return page.evaluate(
    () =>
      new Promise<number[]>((resolve) => {
        const frames: number[] = [];
        const until = performance.now() + 10_000;
        let last = performance.now();
        const next = (now: number) => {
          frames.push(now - last);
          last = now;
          window.scrollBy(0, 60);
          if (now < until) requestAnimationFrame(next);
          else resolve(frames);
        };
        requestAnimationFrame(next);
      }),
  );
}
