// A library of 500 files: from the click or the address to all of them shown, and to a search's answer.

import { chromium, type Page } from '@playwright/test';
import { findBrowser } from '../scripts/testing/browser.ts';
import { benchStack } from './parts/bench-stack.ts';
import { openSample } from './parts/browser.ts';
import { line } from './parts/figures.ts';
import { machine } from './parts/machine.ts';
import { manyFiles } from './parts/many-files.ts';

const port = Number(process.env.PORT || 4820);
const rounds = Number(process.env.ROUNDS || 20);
const FILES = 500;
const FOUND = FILES / 25;

console.log(`npm run bench -- library  (${machine()})\n`);
const stack = await benchStack(port);
const { path, args } = await findBrowser();
const browser = await chromium.launch({ executablePath: path, args });
try {
  await stack.untilWorks();
  const { page, rows } = await openSample(browser, stack.url, stack.supabase);
  const { data } = await rows.auth.getUser();
  await manyFiles(stack, String(data.user?.id), FILES);

  const [opened, pictured, clicked, found] = [[], [], [], []] as number[][];
  // The first two warm everything up.
  for (let nth = -2; nth < rounds; nth += 1) {
    const [grid, pictures] = await open(page);
    const search = await searching(page);
    await page.goto(`${stack.url}/journal`);
    const click = await clicking(page);
    if (nth < 0) continue;
    opened?.push(grid);
    pictured?.push(pictures);
    found?.push(search);
    clicked?.push(click);
  }
  console.log(line(`${FILES} files, by address: sent → all in the page`, opened ?? []));
  console.log(line('… → the small pictures of the first screen there', pictured ?? []));
  console.log(line(`${FILES} files, by click from the journal → all in the page`, clicked ?? []));
  console.log(line(`a word typed → the ${FOUND} files with it (0.35 s is a pause)`, found ?? []));
  console.log(`\nAim: ${FILES} files shown in under 1000 ms.`);
} finally {
  await browser.close();
  await stack.stop();
}

/** Times from the browser's own beginning of the navigation (ms). */
async function open(page: Page): Promise<[grid: number, pictures: number]> {
  await page.goto(`${stack.url}/evidence`, { waitUntil: 'commit' });
  return [await whenShown(page, FILES), await whenPictured(page)];
}

async function clicking(page: Page): Promise<number> {
  const link = page.getByRole('navigation').getByRole('link', { name: 'Evidence' });
  await link.waitFor();
  const from = await page.evaluate(() => performance.now());
  await link.click();
  return (await whenShown(page, FILES)) - from;
}

async function searching(page: Page): Promise<number> {
  const box = page.getByRole('searchbox', { name: 'Search your files' });
  const from = await page.evaluate(() => performance.now());
  await box.fill('harbour');
  return (await whenShown(page, FOUND)) - from;
}

/** The moment (the page's clock) at which so many files are there and the browser draws them. */
async function whenShown(page: Page, count: number): Promise<number> {
  const shown = await page.waitForFunction((files) => {
    const items = document.querySelectorAll('ul[aria-label="Files"] > li');
    return items.length === files && performance.now();
  }, count);
  return Number(await shown.jsonValue());
}

async function whenPictured(page: Page): Promise<number> {
  const pictured = await page.waitForFunction(() => {
    const pictures = [...document.querySelectorAll<HTMLImageElement>('ul[aria-label="Files"] img')];
    const seen = pictures.filter((image) => image.getBoundingClientRect().top < innerHeight);
    return seen.length > 0 && seen.every((image) => image.complete) && performance.now();
  });
  return Number(await pictured.jsonValue());
}
