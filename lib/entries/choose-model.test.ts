import { expect, test } from 'vitest';
import { chooseModel } from '@/lib/entries/choose-model';

const env = { OPENAI_API_KEY: 'key', OPENAI_BASE_URL: 'http://127.0.0.1:1/v1', OPENAI_MODEL: 'm1' };

test.each([
  ['the model that the person was told of', 'm1', true, env, 'm1'],
  ['they turned it off since', 'm1', false, env, 'offline'],
  ['they handed in for the offline reader', 'offline', true, env, 'offline'],
  ['another model than they were told of', 'm0', true, env, 'offline'],
  ['no key', 'm1', true, { ...env, OPENAI_API_KEY: undefined }, 'offline'],
])('%s', (_, reader, ai, variables, name) => {
  expect(chooseModel({ reader, ai }, variables).name).toBe(name);
});
