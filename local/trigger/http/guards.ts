import { createMiddleware } from 'hono/factory';
import { bearerOf, sameSecret } from './secrets.ts';

const ownNames = new Set(['localhost', '127.0.0.1']);

/**
 * Only requests that name this very machine are answered: a page that rebinds its own host name to
 * loopback sends that name and is refused with 403.
 */
export const onlyLoopbackNames = createMiddleware(async (c, next) => {
  if (!isLoopbackHost(c.req.header('host'))) {
    return c.json({ error: 'Forbidden', code: 'bad_host' }, 403);
  }
  await next();
});

export function isLoopbackHost(host: string | undefined): boolean {
  return ownNames.has((host ?? '').replace(/:\d+$/, ''));
}

/** Lets only requests pass that carry this token; others get 401, which no client repeats. */
export function requireBearer(token: string) {
  return createMiddleware(async (c, next) => {
    if (!sameSecret(bearerOf(c.req.header('authorization')), token)) {
      return c.json({ error: 'Invalid or missing key', code: 'unauthorized' }, 401, {
        'x-should-retry': 'false',
      });
    }
    await next();
  });
}
