import { type Context, Hono } from 'hono';
import { createMiddleware } from 'hono/factory';
import { html } from 'hono/html';
import { streamSSE } from 'hono/streaming';
import type { Engine } from '../engine/engine.ts';
import { findRun } from '../engine/runs.ts';
import type { Health } from '../http/app.ts';
import type { Settings } from '../http/settings.ts';
import { actionRoutes } from './actions.ts';
import { assetRoutes } from './assets.ts';
import { closedDoor } from './closed-door.ts';
import { isInside, letIn, withoutKey } from './door.ts';
import { readFilters } from './filters.ts';
import { countRuns, findRuns } from './find-runs.ts';
import { frame, type Worker } from './frame.ts';
import { listPage } from './list-page.ts';
import type { News } from './news.ts';
import { figures, runDetails } from './queries.ts';
import { runPage } from './run-page.ts';

export type PageParts = {
  engine: Engine;
  settings: Settings;
  news: News;
  health(): Promise<Health>;
};

const pageSize = 50;
const stillHereMs = 15_000;

const pageHeaders = createMiddleware(async (c, next) => {
  await next();
  const policy = [
    "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; font-src 'self'",
    "img-src data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  ];
  c.header('content-security-policy', policy.join('; '));
  c.header('cache-control', 'no-store');
  // Not `no-referrer`: then a browser would hide the origin of our own forms from us.
  c.header('referrer-policy', 'same-origin');
  c.header('x-content-type-options', 'nosniff');
});

/** The runs page: for people, in a browser, behind a key of its own. */
export function pageRoutes({ engine, settings, news, health }: PageParts): Hono {
  const key = settings.runsPageKey;
  const routes = new Hono();
  const behindDoor = createMiddleware(async (c, next) => {
    if (!key) return c.text('The runs page is closed.', 403);
    const given = c.req.query('key');
    // Straight on without the key, so that it doesn't stay in the address bar.
    if (given && letIn(c, given, key)) return c.redirect(withoutKey(c), 303);
    if (!isInside(c, key)) return c.html(closedDoor(c, given !== undefined), 401);
    await next();
  });
  const theWorker = async (live: number): Promise<Worker> => ({
    ...(await health()),
    live,
    maxLive: engine.limits.maxLiveRuns,
  });

  routes.route('/', assetRoutes());
  routes.use('/runs/*', pageHeaders, behindDoor);
  routes.get('/', pageHeaders, behindDoor, (c) => c.redirect('/runs', 303));
  routes.get('/runs', pageHeaders, behindDoor, async (c) => {
    const { sql } = engine.store;
    const filters = readFilters(c.req.query());
    if (/^run_\w+$/.test(filters.tag) && (await findRun(sql, filters.tag))) {
      return c.redirect(`/runs/${filters.tag}`, 303);
    }
    const now = engine.now();
    const [page, counts, totals] = await Promise.all([
      findRuns(sql, filters, now, pageSize),
      countRuns(sql, filters, now),
      figures(sql, startOfDay(now)),
    ]);
    const view = { ...page, counts, figures: totals, filters, now };
    return c.html(listPage(view, await theWorker(totals.live)));
  });
  routes.get('/runs/live', (c) =>
    streamSSE(c, async (stream) => {
      const leave = news.subscribe(() => void stream.writeSSE({ event: 'changed', data: '' }));
      stream.onAbort(leave);
      while (!stream.aborted) {
        await stream.writeSSE({ event: 'changed', data: '' });
        await stream.sleep(stillHereMs);
      }
    }),
  );
  routes.route('/', actionRoutes(engine));
  routes.get('/runs/:run', async (c: Context) => {
    const { sql } = engine.store;
    const now = engine.now();
    const run = await findRun(sql, c.req.param('run') ?? '');
    const worker = await theWorker((await figures(sql, startOfDay(now))).live);
    if (!run) {
      const content = html`<h1>No such run</h1><p class="note">It may have been removed: finished runs are kept for 30 days. <a href="/runs">All runs</a></p>`;
      return c.html(frame('No such run', worker, content), 404);
    }
    const details = await runDetails(sql, run);
    const { appUrl } = settings;
    return c.html(runPage({ details, appUrl, did: c.req.query('did'), now }, worker));
  });
  return routes;
}

function startOfDay(now: Date): Date {
  return new Date(now.getFullYear(), now.getMonth(), now.getDate());
}
