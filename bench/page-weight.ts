// JavaScript that a browser takes before `load`: /journal/new against the barest signed-in page.

import { type Browser, chromium } from '@playwright/test';
import { findBrowser } from '../scripts/testing/browser.ts';
import { benchStack } from './parts/bench-stack.ts';
import { machine } from './parts/machine.ts';
import { signedIn } from './parts/signed-in.ts';

const port = Number(process.env.PORT || 4850);
const BARE = '/settings';
const PAGES = [BARE, '/journal', '/journal/new', '/timeline', '/evidence', '/todo', '/search'];
const MOST_MORE = 60;

console.log(`npm run bench -- page-weight  (${machine()})\n`);
const stack = await benchStack(port);
const { path, args } = await findBrowser();
const browser = await chromium.launch({ executablePath: path, args });
try {
  const { cookies } = await signedIn(stack);
  const weights = new Map<string, number>();
  for (const page of PAGES) {
    const bytes = await scriptsBeforeLoad(browser, cookies, page);
    weights.set(page, bytes);
    console.log(`${page.padEnd(16)} ${(bytes / 1024).toFixed(1).padStart(8)} KB gzip`);
  }
  const more = ((weights.get('/journal/new') ?? 0) - (weights.get(BARE) ?? 0)) / 1024;
  console.log(`\n/journal/new over ${BARE}: ${more.toFixed(1)} KB (at most ${MOST_MORE})`);
  process.exitCode = more > MOST_MORE ? 1 : 0;
} finally {
  await browser.close();
  await stack.stop();
}

type Cookies = Awaited<ReturnType<typeof signedIn>>['cookies'];

/** Bytes of scripts as they came over the wire, of those that had come when `load` fired. */
async function scriptsBeforeLoad(browser: Browser, cookies: Cookies, address: string) {
  const context = await browser.newContext({ baseURL: stack.url });
  await context.addCookies(cookies);
  const page = await context.newPage();
  const network = await context.newCDPSession(page);
  await network.send('Network.enable');
  const scripts = new Set<string>();
  let bytes = 0;
  network.on('Network.responseReceived', ({ requestId, type }) => {
    if (type === 'Script') scripts.add(requestId);
  });
  network.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    if (scripts.has(requestId)) bytes += encodedDataLength;
  });
  await page.goto(address, { waitUntil: 'load' });
  const atLoad = bytes;
  await context.close();
  return atLoad;
}
