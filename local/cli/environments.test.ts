import { describe, expect, test } from 'vitest';
import { settingsOf } from './announce.ts';
import {
  appEnvironment,
  type Settings,
  supabaseEnvironment,
  triggerEnvironment,
  workerEnvironment,
} from './environments.ts';
import { readOptions } from './options.ts';

const options = readOptions(
  { OPENAI_API_KEY: 'openai-key-value', OPENAI_PRICE_INPUT: '2.5' },
  '/srv',
);
const settings: Settings = {
  options,
  secrets: {
    jwtSecret: 'jwt-secret-value',
    publishableKey: 'publishable-value',
    secretKey: 'service-key-value',
    databasePassword: 'password-value',
    triggerSecretKey: 'tr_dev_value',
    triggerAccessToken: 'tr_pat_value',
  },
  databaseUrl: 'postgres://postgres:password-value@127.0.0.1:3003/postgres',
  stackId: 'an-id',
  root: '/srv',
};

const reaches = (env: NodeJS.ProcessEnv, value: string) =>
  Object.values(env).some((held) => held?.includes(value));

describe('who gets which secret', () => {
  test('the app can start tasks, and read nothing by itself', () => {
    const env = appEnvironment(settings);
    expect(reaches(env, 'publishable-value')).toBe(true);
    expect(reaches(env, 'tr_dev_value')).toBe(true);
    for (const hidden of ['service-key', 'openai-key', 'password', 'jwt-secret', 'tr_pat_']) {
      expect(reaches(env, hidden), hidden).toBe(false);
    }
    expect(env).not.toHaveProperty('OPENAI_API_KEY');
  });

  test('the worker has the service key and the model, not the database', () => {
    const env = workerEnvironment(settings);
    expect(env.SUPABASE_SECRET_KEY).toBe('service-key-value');
    expect(env.OPENAI_API_KEY).toBe('openai-key-value');
    expect(env.OPENAI_PRICE_INPUT).toBe('2.5');
    expect(env).not.toHaveProperty('OPENAI_PRICE_OUTPUT');
    expect(reaches(env, 'password-value')).toBe(false);
  });

  test('neither stand-in gets the key of the language model', () => {
    expect(reaches(supabaseEnvironment(settings), 'openai-key')).toBe(false);
    expect(reaches(triggerEnvironment(settings), 'openai-key')).toBe(false);
    expect(reaches(triggerEnvironment(settings), 'service-key')).toBe(false);
  });
});

test('the control plane knows the app and its own bound; the app knows where runs are seen', () => {
  const bounded = readOptions({ PORT: '4210', LOCAL_MAX_LIVE_RUNS: '3' }, '/srv');
  expect(triggerEnvironment({ ...settings, options: bounded })).toMatchObject({
    APP_URL: 'http://localhost:4210',
    LOCAL_MAX_LIVE_RUNS: '3',
  });
  expect(triggerEnvironment(settings).LOCAL_MAX_LIVE_RUNS).toBe('8');
  expect(appEnvironment({ ...settings, options: bounded }).RUNS_URL).toBe(
    'http://localhost:4212/runs?tag={tag}',
  );
});

describe('which reader is announced', () => {
  test('with a key: the model and who runs it', () => {
    expect(settingsOf(options)).toEqual({
      default_plan: 'unlimited',
      reader_model: 'gpt-6.1-terra',
      reader_host: 'api.openai.com',
    });
    const own = { OPENAI_API_KEY: 'k', OPENAI_BASE_URL: 'http://127.0.0.1:4304/v1' };
    expect(settingsOf(readOptions(own, '/srv')).reader_host).toBe('127.0.0.1:4304');
  });

  test('without a key: nobody', () => {
    expect(settingsOf(readOptions({ DEFAULT_PLAN: 'free' }, '/srv'))).toEqual({
      default_plan: 'free',
      reader_model: '',
      reader_host: '',
    });
  });
});
