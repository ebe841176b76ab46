import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Hono } from 'hono';

const read = (name: string) => readFileSync(new URL(name, import.meta.url), 'utf8');
const styles = ['base', 'controls', 'filters', 'runs', 'table', 'run', 'logs', 'waterfall'];
const stylesheet = styles.map((name) => read(`${name}.css`)).join('\n');
const script = read('live.js');
const font = readFileSync(
  createRequire(import.meta.url).resolve(
    '@fontsource-variable/inter/files/inter-latin-wght-normal.woff2',
  ),
);

/** Style, script and font of the runs page: they say nothing, so they are open. */
export function assetRoutes(): Hono {
  const routes = new Hono();
  const headers = { 'cache-control': 'no-cache', 'x-content-type-options': 'nosniff' };
  routes.get('/runs.css', (c) =>
    c.body(stylesheet, 200, { ...headers, 'content-type': 'text/css' }),
  );
  routes.get('/runs.js', (c) =>
    c.body(script, 200, { ...headers, 'content-type': 'text/javascript' }),
  );
  routes.get('/inter.woff2', (c) =>
    c.body(new Uint8Array(font), 200, {
      'content-type': 'font/woff2',
      'cache-control': 'public, max-age=86400',
    }),
  );
  return routes;
}
