import { readFileSync } from 'node:fs';
import { type Context, Hono } from 'hono';
import { createMiddleware } from 'hono/factory';
import { html } from 'hono/html';
import type { Engine } from '../engine/engine.ts';
import { findRun } from '../engine/runs.ts';
import type { Health } from '../http/app.ts';
import { listRuns } from '../http/list-runs.ts';
import type { Settings } from '../http/settings.ts';
import { isInside, letIn } from './door.ts';
import { frame } from './frame.ts';
import { listPage } from './list-page.ts';
import { figures, runDetails, tasksSeen } from './queries.ts';
import { runPage } from './run-page.ts';
import { filters } from './words.ts';

export type PageParts = { engine: Engine; settings: Settings; health(): Promise<Health> };

const stylesheet = ['base.css', 'runs.css', 'run.css']
  .map((name) => readFileSync(new URL(name, import.meta.url), 'utf8'))
  .join('\n');
const pageSize = 50;

const pageHeaders = createMiddleware(async (c, next) => {
  await next();
  const policy =
    "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
  c.header('content-security-policy', policy);
  c.header('cache-control', 'no-store');
  c.header('referrer-policy', 'no-referrer');
  c.header('x-content-type-options', 'nosniff');
});

/** The runs page: for people, in a browser, behind a key of its own. */
export function pageRoutes({ engine, settings, health }: PageParts): Hono {
  const key = settings.runsPageKey;
  const routes = new Hono();
  const behindDoor = createMiddleware(async (c, next) => {
    if (!key) return c.text('The runs page is closed.', 403);
    const given = c.req.query('key');
    // Straight on without the key, so that it doesn't stay in the address bar.
    if (given && letIn(c, given, key)) return c.redirect(c.req.path, 303);
    if (!isInside(c, key)) return c.html(closedDoor(given !== undefined), 401);
    await next();
  });

  routes.get('/runs.css', (c) => c.body(stylesheet, 200, { 'content-type': 'text/css' }));
  routes.get('/', pageHeaders, behindDoor, async (c) => {
    const { sql } = engine.store;
    const wanted = { status: c.req.query('status') ?? '', task: c.req.query('task') ?? '' };
    const now = engine.now();
    const [page, totals, tasks, state] = await Promise.all([
      listRuns(sql, {
        statuses: filters[wanted.status],
        tasks: wanted.task ? [wanted.task] : undefined,
        after: c.req.query('after') || undefined,
        size: pageSize,
      }),
      figures(sql, startOfDay(now)),
      tasksSeen(sql),
      health(),
    ]);
    return c.html(listPage({ ...page, figures: totals, tasks, wanted, now }, state));
  });
  routes.get('/runs/:run', pageHeaders, behindDoor, async (c: Context) => {
    const { sql } = engine.store;
    const run = await findRun(sql, c.req.param('run') ?? '');
    const state = await health();
    if (!run) return c.html(frame('Not found', state, html`<p>There is no such run.</p>`), 404);
    return c.html(runPage(await runDetails(sql, run), state, engine.now()));
  });
  return routes;
}

function closedDoor(wrongKey: boolean) {
  return frame(
    'Runs',
    null,
    html`<h1>Runs</h1>
<p>${wrongKey ? 'That key is not the right one.' : 'This page needs its key.'} Open it with the link that <code>npm start</code> prints.</p>
<form class="filters" method="get" action="/"><label><span class="hidden">Key</span><input type="password" name="key" autocomplete="off" required></label><button type="submit">Open</button></form>`,
  );
}

function startOfDay(now: Date): Date {
  return new Date(now.getFullYear(), now.getMonth(), now.getDate());
}
