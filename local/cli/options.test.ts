import { describe, expect, test } from 'vitest';
import { readOptions } from './options.ts';

describe('readOptions', () => {
  test('defaults: port 3000 and the three after it, data beside the code, no model', () => {
    const options = readOptions({}, '/srv/daylight');
    expect(options.ports).toEqual({ app: 3000, supabase: 3001, trigger: 3002, database: 3003 });
    expect(options.data).toBe('/srv/daylight/.daylight');
    expect(options.defaultPlan).toBe('unlimited');
    expect(options.openai).toBeUndefined();
  });

  test('an empty value counts as not set', () => {
    const options = readOptions({ PORT: '', OPENAI_API_KEY: '', OPENAI_MODEL: '' }, '/srv');
    expect(options.ports.app).toBe(3000);
    expect(options.openai).toBeUndefined();
  });

  test('a key switches the model on, with its address and name', () => {
    const env = { OPENAI_API_KEY: 'k', OPENAI_BASE_URL: 'http://127.0.0.1:9/v1' };
    expect(readOptions(env, '/srv').openai).toEqual({
      apiKey: 'k',
      baseUrl: 'http://127.0.0.1:9/v1',
      model: 'gpt-6.1-terra',
      prices: { input: undefined, output: undefined },
    });
    const priced = { ...env, OPENAI_PRICE_INPUT: '2.5', OPENAI_PRICE_OUTPUT: '0' };
    expect(readOptions(priced, '/srv').openai?.prices).toEqual({ input: 2.5, output: 0 });
  });

  test.each([
    ['PORT', '65533'],
    ['PORT', 'web'],
    ['DEFAULT_PLAN', 'gold'],
    ['LOCAL_DATABASE_URL', 'mysql://x'],
    ['OPENAI_BASE_URL', 'not an address'],
    ['OPENAI_PRICE_INPUT', '-1'],
    ['SETTLE_AFTER_SECONDS', '0'],
    ['DAILY_TOKEN_LIMIT', 'plenty'],
  ])('%s=%s gives one sentence that names it', (name, value) => {
    expect(() => readOptions({ [name]: value }, '/srv')).toThrow(
      new RegExp(`^${name} is "${value}", but must be .+\\.$`),
    );
  });
});
