import { existsSync } from 'node:fs';

const installed = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

// Without the background flags Chromium looks up its maker's hosts at every start: tests are
// offline. QUIC and the GPU are of no use to a headless browser on loopback.
const quiet = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** A Chromium to test with, and the flags that it needs on this machine. */
export interface Browser {
  path: string;
  args: string[];
}

/**
 * Finds a browser without downloading one: `CHROMIUM_PATH`, an installed Chromium or Chrome, else
 * the one inside the npm package `@sparticuz/chromium` (unpacked to the temp folder, about 5 s).
 */
export async function findBrowser(): Promise<Browser> {
  // Chromium's own sandbox refuses to run as root.
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const known = [process.env.CHROMIUM_PATH, ...installed].find((path) => path && existsSync(path));
  if (known) return { path: known, args: [...quiet, ...sandbox] };
  const { default: packaged } = await import('@sparticuz/chromium');
  return { path: await packaged.executablePath(), args: [...quiet, '--no-sandbox'] };
}
