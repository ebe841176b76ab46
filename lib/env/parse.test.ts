import { expect, test } from 'vitest';
import { z } from 'zod';
import { parseEnvironment } from '@/lib/env/parse';

const schema = z.object({ URL: z.url(), KEY: z.string(), SIZE: z.coerce.number().default(3) });

test('names what is missing or wrong, never a value', () => {
  const parse = () => parseEnvironment(schema, { URL: 'hunter2', KEY: '', SIZE: '4' });
  expect(parse).toThrow('Missing or wrong in the environment: KEY, URL. See .env.example.');
});

test('an empty line means "not set"', () => {
  const parsed = parseEnvironment(schema, { URL: 'http://a.example', KEY: 'k', SIZE: '' });
  expect(parsed.SIZE).toBe(3);
});
