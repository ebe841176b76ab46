import { defineConfig, devices } from '@playwright/test';
import { findBrowser } from './scripts/testing/browser.ts';
import { freePorts } from './scripts/testing/free-ports.ts';

// Workers inherit it: they and the set-up must mean the same stack.
process.env.E2E_PORT ??= String(await freePorts(4300, 5));
const port = Number(process.env.E2E_PORT);
const browser = await findBrowser();

// The production build on a stack of its own (own ports, own data folder), started once for all
// specs through the same command as `npm start`.
export default defineConfig({
  testDir: 'e2e',
  outputDir: 'test-results',
  workers: 1,
  fullyParallel: false,
  forbidOnly: true,
  retries: 0,
  timeout: 120_000,
  expect: { timeout: 15_000 },
  reporter: [['list']],
  globalSetup: './e2e/global-setup.ts',
  use: {
    baseURL: `http://localhost:${port}`,
    launchOptions: { executablePath: browser.path, args: browser.args },
  },
  projects: [{ name: 'chromium', use: { ...devices['Desktop Chrome'] } }],
});
