import { readdirSync, readFileSync } from 'node:fs';
import { type FeatureId, isFeatureId } from './features.ts';

export type Proof = { feature: FeatureId; file: string; name: string };

const folder = new URL('..', import.meta.url);
const call =
  /^ *contract\(\s*(\[[^\]]*\]|'\w+'),\s*('(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"),\s*(?:async )?\(/gm;

/** What the contract suite proves: its `*.stack.test.ts` (HTTP) and `*.task.test.ts` (real CLI). */
export function readSuite(): Proof[] {
  return readdirSync(folder)
    .filter((name) => /\.(stack|task)\.test\.ts$/.test(name))
    .sort()
    .flatMap((name) => proofsIn(name, readFileSync(new URL(name, folder), 'utf8')));
}

/** The calls of `contract` in a file. Throws where one can't be read, so that none gets lost. */
export function proofsIn(file: string, text: string): Proof[] {
  const calls = [...text.matchAll(call)];
  const written = text.match(/^ *contract\(/gm) ?? [];
  if (calls.length !== written.length) throw new Error(`${file}: a contract call can't be read`);
  return calls.flatMap(([, ids = '', quoted = '']) => {
    const name = quoted.slice(1, -1).replaceAll(/\\(.)/g, '$1');
    return [...ids.matchAll(/'(\w+)'/g)].map(([, id = '']) => {
      if (!isFeatureId(id)) throw new Error(`${file}: there is no feature ${id}`);
      return { feature: id, file, name };
    });
  });
}
