import { expect, test } from 'vitest';
import { cliEnvironment } from './environment.ts';

const cli = {
  apiUrl: 'http://127.0.0.1:1',
  accessToken: 'tr_pat_x',
  projectRef: 'proj_x',
  mark: 'm',
};

test('tasks get what they are documented to read and nothing else of ours', () => {
  const own = {
    NODE_ENV: 'production',
    PATH: '/bin',
    SUPABASE_SECRET_KEY: 'sb_secret_x',
    OPENAI_API_KEY: '',
    DATABASE_URL: 'postgres://x',
    RUNS_PAGE_KEY: 'x',
    AWS_SECRET_ACCESS_KEY: 'x',
    NODE_OPTIONS: '--inspect',
  } as const;
  const names = Object.keys(cliEnvironment(own, cli));
  expect(names).toContain('SUPABASE_SECRET_KEY');
  expect(names).toContain('PATH');
  for (const name of ['DATABASE_URL', 'RUNS_PAGE_KEY', 'AWS_SECRET_ACCESS_KEY', 'NODE_OPTIONS']) {
    expect(names).not.toContain(name);
  }
  expect(names).not.toContain('OPENAI_API_KEY');
});

test('the control plane that it belongs to cannot be overridden', () => {
  const own = { NODE_ENV: 'production', TRIGGER_API_URL: 'https://elsewhere.test' } as const;
  const env = cliEnvironment(own, { ...cli, extra: { TRIGGER_API_URL: 'https://elsewhere.test' } });
  expect(env.TRIGGER_API_URL).toBe('http://127.0.0.1:1');
});
