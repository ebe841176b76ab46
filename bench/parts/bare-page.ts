import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { until } from './bench-stack.ts';

const LAYOUT = `export const metadata = { title: 'Bare', description: 'A bare page' };
export default function Layout({ children }) { return <html lang="en"><body>{children}</body></html>; }`;
const PAGE = 'export default function Page() { return <main><h1>Bare</h1></main>; }';

/** The smallest app that this version of Next builds, built as ours is, on a port; `stop` removes it. */
export async function barePage(port: number): Promise<{ url: string; stop(): void }> {
  const folder = join(process.cwd(), '.cache', 'bare-page');
  const next = join(process.cwd(), 'node_modules/next/dist/bin/next');
  mkdirSync(join(folder, 'app'), { recursive: true });
  writeFileSync(join(folder, 'app/layout.js'), LAYOUT);
  writeFileSync(join(folder, 'app/page.js'), PAGE);
  writeFileSync(join(folder, 'package.json'), '{"name":"bare"}');
  // Packages lie above it, which the bundler has to be told.
  const config = { turbopack: { root: process.cwd() } };
  writeFileSync(join(folder, 'next.config.mjs'), `export default ${JSON.stringify(config)};`);
  const options = { cwd: folder, env: { ...process.env, NODE_ENV: 'production' as const } };
  execFileSync(process.execPath, [next, 'build'], { ...options, stdio: 'pipe' });
  const server: ChildProcess = spawn(
    process.execPath,
    [next, 'start', '--hostname', '127.0.0.1', '--port', String(port)],
    { ...options, stdio: 'ignore' },
  );
  const url = `http://127.0.0.1:${port}`;
  await until(async () => (await fetch(url)).ok);
  return {
    url,
    stop() {
      server.kill('SIGKILL');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
