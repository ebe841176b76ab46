import { expect, test } from 'vitest';
import { isOwnOrigin } from '@/lib/http/origin';

test.each([
  [null, true],
  ['https://daylight.example', true],
  ['http://127.0.0.1:3000', true],
  ['https://evil.example', false],
  ['null', false],
])('from %s: %s', (origin, own) => {
  const headers = new Headers({ host: '127.0.0.1:3000', ...(origin ? { origin } : {}) });
  expect(isOwnOrigin(headers, 'https://daylight.example')).toBe(own);
});
