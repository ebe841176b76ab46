import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Writable } from 'node:stream';
import { buildKey } from './build-key.ts';
import { Problem } from './problem.ts';

/** The server that a build gives, with the folder it runs in. */
export const serverOf = (root: string) => join(root, '.next', 'standalone', 'server.js');

const keyFile = (root: string) => join(root, '.next', 'standalone', '.daylight-build');

/** Whether the production build is there, whole, and made of the sources as they are now. */
export function isBuilt(root: string): boolean {
  if (!existsSync(serverOf(root)) || !existsSync(keyFile(root))) return false;
  return readFileSync(keyFile(root), 'utf8') === buildKey(root);
}

// Next says a lot; these lines show that it moves.
const progress = /Creating an optimized|Compiled|Running TypeScript|Collecting|Generating|Finaliz/;

/** Where a build's words go: all of them to the log, a line for each stage to `say`. */
interface BuildContext {
  log: Writable;
  say(line: string): void;
  /** Given up with: the build is stopped. */
  signal: AbortSignal;
}

/**
 * Makes the production build where it is missing or older than the sources. Throws a `Problem`
 * when that fails.
 */
export async function buildApp(root: string, context: BuildContext): Promise<void> {
  const { log, say, signal } = context;
  if (isBuilt(root)) return;
  const next = join(root, 'node_modules', 'next', 'dist', 'bin', 'next');
  if (!existsSync(next)) throw new Problem('The package next is missing: run npm ci first.');
  say('Building the app (once, and again after a change; about half a minute) …');
  const startedAt = Date.now();
  const key = buildKey(root);
  rmSync(keyFile(root), { force: true });

  const child = spawn(process.execPath, [next, 'build'], {
    cwd: root,
    // The mark keeps Next from reading .env files: a build holds no settings and no secrets.
    env: { ...withoutSecrets(process.env), NODE_ENV: 'production', __NEXT_PROCESSED_ENV: 'true' },
    stdio: ['ignore', 'pipe', 'pipe'],
    signal,
  });
  // An aborted child also says so as an error; its end is what counts.
  child.once('error', () => {});
  const lines: string[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    createInterface({ input: stream }).on('line', (line) => {
      log.write(`${line}\n`);
      lines.push(line);
      if (progress.test(line)) say(`  ${line.replace(/^[\s✓○]+/, '')}`);
    });
  }
  const [code] = await once(child, 'close');
  signal.throwIfAborted();
  if (code !== 0) {
    throw new Problem(`The app could not be built:\n${lines.slice(-25).join('\n')}`);
  }

  const standalone = join(root, '.next', 'standalone');
  if (!existsSync(serverOf(root))) {
    throw new Problem('The build gave no server: next.config.mjs must say output: "standalone".');
  }
  // Next leaves these two out, for people who serve them from elsewhere.
  copyFolder(join(root, '.next', 'static'), join(standalone, '.next', 'static'));
  copyFolder(join(root, 'public'), join(standalone, 'public'));
  // Next copies .env files beside the server; the app must not see the tasks' secrets.
  for (const name of readdirSync(standalone)) {
    if (name.startsWith('.env')) rmSync(join(standalone, name));
  }
  writeFileSync(keyFile(root), key);
  say(`  Built in ${Math.round((Date.now() - startedAt) / 1000)} s`);
}

function withoutSecrets(env: NodeJS.ProcessEnv): Record<string, string | undefined> {
  return Object.fromEntries(
    Object.entries(env).filter(([name]) => !/^(OPENAI_|SUPABASE_|TRIGGER_)/.test(name)),
  );
}

function copyFolder(from: string, to: string): void {
  rmSync(to, { recursive: true, force: true });
  if (existsSync(from)) cpSync(from, to, { recursive: true });
}
