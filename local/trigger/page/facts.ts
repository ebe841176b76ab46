import { html } from 'hono/html';
import type { RunRow } from '../store/rows.ts';
import { listUrl } from './filters.ts';
import type { Html } from './frame.ts';
import { entryUrl } from './notices.ts';
import { clock, shortId } from './words.ts';

type Fact = [string, Html | string];

/** Whence a run came and what belongs to it; nothing that it doesn't have. */
export function facts(run: RunRow, appUrl: string | null, now: Date): Fact[] {
  const code = (value: unknown) => html`<code>${value}</code>`;
  const link = (id: string) =>
    html`<a href="/runs/${id}" title="${id}"><code>run_…${shortId(id)}</code></a>`;
  const entry = entryUrl(appUrl, run.tags);
  const all: [string, Html | string | null][] = [
    ['Parent', run.parentId && link(run.parentId)],
    ['Root', run.rootId && run.rootId !== run.parentId ? link(run.rootId) : null],
    ['Entry', entry && html`<a href="${entry}">Open entry</a>`],
    ['Tags', run.tags.length > 0 ? tags(run.tags) : null],
    ['Queue', code([run.queue, run.concurrencyKey].filter(Boolean).join(' · '))],
    ['Triggered', clock(run.createdAt, now)],
    ['Started', run.startedAt && clock(run.startedAt, now)],
    ['Ended', run.finishedAt && clock(run.finishedAt, now)],
    ['Expires', run.expiresAt && run.attempt === 0 ? clock(run.expiresAt, now) : null],
    ['Key', run.idempotencyKey && code(run.idempotencyKey)],
    ['Schedule', run.scheduleId && code(run.scheduleId)],
    ['Replay', run.isReplay ? 'Of an earlier run' : null],
    ['Worker', run.workerVersion && code(run.workerVersion)],
  ];
  return all.flatMap(([name, value]): Fact[] => (value ? [[name, value]] : []));
}

function tags(all: string[]): Html {
  return html`<ul>${all.map((tag) => html`<li><a href="${listUrl({ tag })}"><code>${tag}</code></a></li>`)}</ul>`;
}

/** What went in and what came out. */
export function data(run: RunRow): Html {
  const error = run.error && run.state === 'FINISHED' ? run.error : null;
  return html`<h2>Payload</h2><pre>${pretty(run.payload)}</pre>
${run.output === null ? '' : html`<h2>Output</h2><pre>${pretty(run.output)}</pre>`}
${error ? html`<h2>Error</h2><p class="error">${errorText(error)}</p>${stackOf(error)}` : ''}
${run.metadata ? html`<h2>Metadata</h2><pre>${JSON.stringify(run.metadata, null, 2)}</pre>` : ''}`;
}

function pretty(text: string): string {
  try {
    return JSON.stringify(JSON.parse(text), null, 2);
  } catch {
    return text;
  }
}

type RunError = NonNullable<RunRow['error']>;

export function errorText(error: RunError): Html {
  switch (error.type) {
    case 'INTERNAL_ERROR':
      return html`<code>${error.code}</code> ${error.message ?? ''}`;
    case 'BUILT_IN_ERROR':
      return html`<code>${error.name}</code> ${error.message}`;
    default:
      return html`${error.raw}`;
  }
}

function stackOf(error: RunError): Html | '' {
  const stack = 'stackTrace' in error ? error.stackTrace : undefined;
  if (!stack) return '';
  return html`<details id="stack"><summary>Stack trace</summary><pre>${stack}</pre></details>`;
}
