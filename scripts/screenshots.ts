import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium, type Page } from '@playwright/test';
import sharp from 'sharp';
import { Bell } from '../e2e/pages/bell.ts';
import { Composer } from '../e2e/pages/composer.ts';
import { Journal } from '../e2e/pages/journal.ts';
import { findBrowser } from './testing/browser.ts';
import { runStack } from './testing/run-stack.ts';
import {
  SAMPLE_ZONE,
  type SampleEntry,
  sampleEntries,
  unfinished,
} from './testing/sample-journal.ts';
import { signUp } from './testing/sign-up.ts';

// Makes docs/screenshots/*.png: a fictional journal, written and read by the real stack.
const folder = fileURLToPath(new URL('../docs/screenshots', import.meta.url));
const port = Number(process.env.PORT || 4750);
const LOOKS = (['light', 'dark'] as const).flatMap((colorScheme) => [
  { colorScheme, width: 390, height: 844, scale: 2 },
  { colorScheme, width: 1280, height: 900, scale: 1 },
]);

const data = mkdtempSync(join(tmpdir(), 'daylight-screenshots-'));
const stack = await runStack({ port, data });
const { path, args } = await findBrowser();
const browser = await chromium.launch({ executablePath: path, args });
try {
  mkdirSync(folder, { recursive: true });
  const state = await writeSample(browser);
  for (const look of LOOKS) await takeAll(browser, state, look);
} finally {
  await browser.close();
  await stack.stop();
  rmSync(data, { recursive: true, force: true });
}

async function writeSample(browser: Browser) {
  const context = await browser.newContext({ baseURL: stack.url, timezoneId: SAMPLE_ZONE });
  const page = await context.newPage();
  await signUp(page, stack.url);
  for (const entry of sampleEntries()) await write(page, entry);
  // Else the first look would be the only one with news.
  const bell = new Bell(page);
  await bell.open();
  await bell.panel.getByRole('button', { name: 'Mark all as read' }).click();
  await bell.counting(0).waitFor();
  const draft = await new Composer(page).open();
  await draft.text.fill(unfinished.text);
  await draft.attach(...unfinished.files);
  await draft.arrived(unfinished.files.length);
  await page
    .getByText(/^Saved/)
    .first()
    .waitFor();
  return context.storageState({ indexedDB: true });
}

async function write(page: Page, entry: SampleEntry): Promise<void> {
  const composer = await new Composer(page).open();
  await composer.day.fill(entry.day);
  await composer.text.fill(entry.text);
  if (entry.files.length > 0) await composer.attach(...entry.files);
  await composer.arrived(entry.files.length);
  await composer.send();
  await new Journal(page).badge(entry.text.slice(0, 24), 'Ready').waitFor({ timeout: 120_000 });
}

type Look = (typeof LOOKS)[number];
type State = Awaited<ReturnType<typeof writeSample>>;

async function takeAll(browser: Browser, storageState: State, look: Look): Promise<void> {
  const context = await browser.newContext({
    baseURL: stack.url,
    storageState,
    timezoneId: SAMPLE_ZONE,
    colorScheme: look.colorScheme,
    viewport: { width: look.width, height: look.height },
    deviceScaleFactor: look.scale,
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  const journal = await new Journal(page).open();
  await take(page, 'journal', look);
  const bell = new Bell(page);
  await bell.open();
  await bell.notices.filter({ hasText: 'Entry about' }).first().waitFor();
  await take(page, 'notifications', look);
  await page.keyboard.press('Escape');
  await journal.openEntry(sampleEntries().at(-1)?.text.slice(0, 24) ?? '');
  await page.getByRole('region', { name: /^Events/ }).waitFor();
  await take(page, 'entry', look);
  await new Composer(page).open();
  await page.getByText('Saved on this device').waitFor();
  await take(page, 'new-entry', look);
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
