import { Hono } from 'hono';
import { expect, test } from 'vitest';
import { isLoopbackHost, onlyLoopbackNames, requireBearer } from './guards.ts';

const app = new Hono();
app.use(onlyLoopbackNames);
app.use(requireBearer('tr_dev_right'));
app.get('/', (c) => c.text('in'));

const get = (headers: Record<string, string>) => app.request('/', { headers });

test.each(['localhost', 'localhost:3002', '127.0.0.1:3002'])('%s is this machine', (host) =>
  expect(isLoopbackHost(host)).toBe(true),
);

test.each(['evil.test', 'localhost.evil.test:3002', '127.0.0.1.evil.test', '', '192.168.1.2:3002'])(
  '"%s" is refused',
  async (host) => {
    const answer = await get({ host, authorization: 'Bearer tr_dev_right' });
    expect(answer.status).toBe(403);
  },
);

test('only the right key opens, and a refusal says not to try again', async () => {
  const host = 'localhost:3002';
  expect((await get({ host, authorization: 'Bearer tr_dev_right' })).status).toBe(200);
  for (const authorization of ['Bearer tr_dev_wrong', 'Bearer ', 'tr_dev_right', '']) {
    const answer = await get({ host, authorization });
    expect(answer.status).toBe(401);
    expect(answer.headers.get('x-should-retry')).toBe('false');
  }
});
