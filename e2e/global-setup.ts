import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runStack } from '../scripts/testing/run-stack.ts';
import { MODEL, modelPort } from './support/model.ts';
import { stackPort } from './support/stack.ts';

/**
 * One stack for all specs, as `npm start` starts it, with a language model that specs script
 * (support/model.ts). `E2E_DATA` names a stack that runs already: quick while writing a spec.
 */
export default async function startStack() {
  if (process.env.E2E_DATA) return;
  const data = mkdtempSync(join(tmpdir(), 'daylight-e2e-'));
  const forget = () => rmSync(data, { recursive: true, force: true });
  const env = {
    OPENAI_API_KEY: 'test',
    OPENAI_BASE_URL: `http://127.0.0.1:${modelPort}/v1`,
    OPENAI_MODEL: MODEL,
  };
  const stack = await runStack({ port: stackPort, data, env }).catch((error) => {
    forget();
    throw error;
  });
  // Workers start later and inherit it.
  process.env.E2E_DATA = data;
  return async () => {
    await stack.stop();
    forget();
  };
}
