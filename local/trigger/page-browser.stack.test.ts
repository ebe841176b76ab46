import { AxeBuilder } from '@axe-core/playwright';
import { type Browser, chromium, type Page } from '@playwright/test';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findBrowser } from '../../scripts/testing/browser.ts';
import { runsPageKey } from './testing/control-plane.ts';
import { failed, succeeded } from './testing/fake-cli.ts';
import { only, setStage } from './testing/stage.ts';

const stage = setStage();
let browser: Browser;

beforeAll(async () => {
  const { path, args } = await findBrowser();
  browser = await chromium.launch({ executablePath: path, args });
});
afterAll(() => browser.close());

/** A page that was let in; what the browser complains about (the policy, say) is collected. */
async function letIn(options: Parameters<Browser['newContext']>[0] = {}) {
  const context = await browser.newContext({ baseURL: stage.plane.url, ...options });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.goto(`/?key=${runsPageKey}`);
  return { page, complaints };
}

const state = (page: Page, word: string) => page.locator('.sub .status', { hasText: word });

async function aFamily(): Promise<string> {
  const { cli, trigger } = stage;
  await cli.register([{ id: 'parent' }, { id: 'child' }]);
  const id = await trigger('parent', {}, { tags: ['entry:1'] });
  await stage.startAll();
  await trigger('child', {}, { parentRunId: id, resumeParentOnCompletion: true });
  await cli.complete(only(await stage.startAll()), failed);
  return id;
}

test('list and run stay up to date by themselves, and keep the focus', async () => {
  await stage.cli.register([{ id: 'hello' }]);
  const { page, complaints } = await letIn();
  await page.getByText('No run yet').waitFor();
  const id = await stage.trigger('hello');
  const link = page.getByRole('link', { name: 'hello' });
  await link.focus();
  const started = only(await stage.startAll());
  await page.locator('tbody .status', { hasText: 'Running' }).waitFor();
  expect(await link.evaluate((element) => element === document.activeElement)).toBe(true);
  await page.keyboard.press('Enter');
  await page.waitForURL(`**/runs/${id}`);
  await state(page, 'Running').waitFor();
  await page.getByText('States').click();
  await stage.cli.complete(started, succeeded);
  await state(page, 'Completed').waitFor();
  await page.getByText('completed successfully').waitFor();
  expect(await page.getByRole('button', { name: 'Cancel run' }).count()).toBe(0);
  expect(complaints).toEqual([]);
});

test('the buttons work in a browser', async () => {
  const { page, complaints } = await letIn();
  const id = await stage.trigger('hello');
  await page.goto(`/runs/${id}`);
  await page.getByRole('button', { name: 'Cancel run' }).click();
  await page.getByText('The run is cancelled.').waitFor();
  await page.getByRole('button', { name: 'Run again' }).click();
  await page.getByText('This is the new run.').waitFor();
  expect(new URL(page.url()).pathname).not.toBe(`/runs/${id}`);
  expect(complaints).toEqual([]);
});

test('without scripts everything is there too', async () => {
  const id = await aFamily();
  const { page } = await letIn({ javaScriptEnabled: false });
  await page.getByRole('combobox', { name: 'Task' }).selectOption('child');
  await page.getByRole('button', { name: 'Show' }).click();
  await page.waitForURL('**/runs?*task=child*');
  await page.getByRole('link', { name: 'child', exact: true }).click();
  await page.getByRole('link', { name: `run_…${id.slice(-6)}` }).click();
  await page.getByRole('button', { name: 'Cancel run' }).click();
  await page.getByText('The task has been asked to stop.').waitFor();
});

test('on a phone and at a desk, in both themes, nothing overflows and nobody is shut out', async () => {
  const id = await aFamily();
  const { page } = await letIn();
  for (const path of ['/runs', '/runs?tag=none', `/runs/${id}`]) {
    await page.goto(path);
    for (const width of [390, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      const wide = await page.evaluate(() => document.documentElement.scrollWidth);
      expect([path, wide <= width]).toEqual([path, true]);
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        // Without frames there is no need to bring what was found together in a page of its own.
        const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
        const found = violations.map(({ id: rule, nodes }) => [rule, nodes[0]?.html]);
        expect([path, width, colorScheme, found]).toEqual([path, width, colorScheme, []]);
      }
    }
  }
});
