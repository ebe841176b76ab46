import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium, type Page } from '@playwright/test';
import sharp from 'sharp';
import { Bell } from '../e2e/pages/bell.ts';
import { Composer } from '../e2e/pages/composer.ts';
import { ZONE } from './sample/entries.ts';
import { findBrowser } from './testing/browser.ts';
import { runStack } from './testing/run-stack.ts';

// Makes docs/screenshots/*.png: the sample case, written and read by the real stack.
const folder = fileURLToPath(new URL('../docs/screenshots', import.meta.url));
const port = Number(process.env.PORT || 4750);
const LOOKS = (['light', 'dark'] as const).flatMap((colorScheme) => [
  { colorScheme, width: 390, height: 844, scale: 2 },
  { colorScheme, width: 1280, height: 900, scale: 1 },
]);

const PAGES = [
  ['journal', '/journal'],
  ['new-entry', '/journal/new'],
  ['timeline', '/timeline'],
  ['evidence', '/evidence'],
  ['todo', '/todo'],
  ['search', '/search?q=library'],
  ['export', '/export'],
  ['settings', '/settings/people'],
] as const;
// Its words give two events, one of them with an agreed and an actual time.
const FULL_ENTRY = 'Marcus brought Nora back at 6:40';
const UNFINISHED =
  'Message from Marcus about the winter break. The first week is fine for both of us, the second is not settled. We said that we would decide by Friday.';

const data = mkdtempSync(join(tmpdir(), 'daylight-screenshots-'));
const stack = await runStack({ port, data });
const { path, args } = await findBrowser();
const browser = await chromium.launch({ executablePath: path, args });
try {
  mkdirSync(folder, { recursive: true });
  const sample = await openSample(browser);
  for (const look of LOOKS) await takeAll(browser, sample, look);
} finally {
  await browser.close();
  await stack.stop();
  rmSync(data, { recursive: true, force: true });
}

/** Loads the sample case as its command does, and signs in to it as a visitor of this machine does. */
async function openSample(browser: Browser) {
  const script = fileURLToPath(new URL('sample.ts', import.meta.url));
  const env = { ...process.env, PORT: String(port), DAYLIGHT_DATA: data };
  const child = spawn(process.execPath, [script], { env, stdio: ['ignore', 'ignore', 'inherit'] });
  const [code] = await once(child, 'exit');
  if (code !== 0) throw new Error('The sample case could not be loaded.');
  const context = await browser.newContext({ baseURL: stack.url, timezoneId: ZONE });
  const page = await context.newPage();
  await page.goto('/');
  await page.getByRole('button', { name: 'Look around with sample data' }).click();
  await page.waitForURL('**/journal');
  const entry = page.locator('a[href^="/journal/"]', { hasText: FULL_ENTRY }).first();
  const address = await entry.getAttribute('href');
  // Else the first look would be the only one with news.
  const bell = new Bell(page);
  await bell.open();
  await bell.panel.getByRole('button', { name: 'Mark all as read' }).click();
  await bell.counting(0).waitFor();
  const draft = await new Composer(page).open();
  await draft.text.fill(UNFINISHED);
  await page
    .getByText(/^Saved/)
    .first()
    .waitFor();
  return { state: await context.storageState({ indexedDB: true }), entry: String(address) };
}

type Look = (typeof LOOKS)[number];
type Sample = Awaited<ReturnType<typeof openSample>>;

async function takeAll(browser: Browser, sample: Sample, look: Look): Promise<void> {
  const context = await browser.newContext({
    baseURL: stack.url,
    storageState: sample.state,
    timezoneId: ZONE,
    colorScheme: look.colorScheme,
    viewport: { width: look.width, height: look.height },
    deviceScaleFactor: look.scale,
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  for (const [name, address] of [...PAGES, ['entry', sample.entry] as const]) {
    await page.goto(address, { waitUntil: 'networkidle' });
    await take(page, name, look);
  }
  await context.clearCookies();
  await page.goto('/');
  await take(page, 'start', look);
  await context.close();
}

async function take(page: Page, name: string, look: Look): Promise<void> {
  // The pointer lights what it lies on.
  await page.mouse.move(0, 0);
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  const file = `${name}-${look.width}-${look.colorScheme}.png`;
  const shot = await page.screenshot({ caret: 'hide' });
  const small = sharp(shot).png({ palette: true, colours: 128, effort: 10, compressionLevel: 9 });
  const { size } = await small.toFile(join(folder, file));
  console.log(`docs/screenshots/${file}  ${Math.round(size / 1024)} KB`);
}
