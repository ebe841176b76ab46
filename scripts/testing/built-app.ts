import { Writable } from 'node:stream';
import { buildApp } from '../../local/cli/build.ts';
import { root } from '../../local/cli/root.ts';

/** Makes the app's production build where it is missing or older than the sources. */
export function ensureBuilt(): Promise<void> {
  const log = new Writable({ write: (_chunk, _encoding, done) => done() });
  return buildApp(root, { log, say: () => {}, signal: new AbortController().signal });
}
