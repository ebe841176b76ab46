import { html } from 'hono/html';
import type { Health } from '../http/app.ts';
import type { AttemptRow, RunRow, SnapshotRow } from '../store/rows.ts';
import { frame, type Html, icon } from './frame.ts';
import type { RunDetails } from './queries.ts';
import { status } from './status.ts';
import { waterfall } from './waterfall.ts';
import { clock, duration, howLong } from './words.ts';

export function runPage(details: RunDetails, health: Health, now: Date): Html {
  const { run, children, snapshots, attempts } = details;
  const own = attempts.filter((attempt) => attempt.runId === run.id);
  return frame(
    run.task,
    health,
    html`<a class="back" href="/">${icon('back')}Runs</a>
<div class="head"><h1>${run.task}</h1></div>
<p class="sub">${status(run)}<code>${run.id}</code><span>${howLong(run, now)}</span></p>
<div class="columns">
<div>
<h2>Course</h2>
<ol class="rows">${waterfall([run, ...children], attempts, now)}</ol>
<h2>States</h2>
<ol class="states">${snapshots.map((snapshot) => state(snapshot, now))}</ol>
</div>
<aside>
<h2>Attempts</h2>
${own.length === 0 ? html`<p class="note">None yet.</p>` : ''}
<ol class="tries">${own.map((attempt) => tried(attempt, now))}</ol>
<h2>Facts</h2>
<dl class="facts">${facts(run).map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl>
</aside>
</div>`,
  );
}

function state(snapshot: SnapshotRow, now: Date): Html {
  return html`<li><time>${clock(snapshot.createdAt, now)}</time><code>${snapshot.state.toLowerCase()}</code><span>${snapshot.description}</span></li>`;
}

function tried(attempt: AttemptRow, now: Date): Html {
  const took = (attempt.endedAt ?? now).getTime() - attempt.startedAt.getTime();
  const outcome = attempt.outcome === 'LOST' ? 'Its worker was lost.' : '';
  return html`<li><b>Attempt ${attempt.number}</b><span>${duration(took)}</span>
<p>${attempt.error ? errorText(attempt.error) : outcome}</p></li>`;
}

function facts(run: RunRow): [string, Html | string][] {
  const code = (value: unknown) => html`<code>${value}</code>`;
  const json = (value: unknown) => html`<pre>${JSON.stringify(value, null, 2)}</pre>`;
  const link = (id: string) => html`<a href="/runs/${id}"><code>${id}</code></a>`;
  const all: [string, Html | string | null][] = [
    ['Parent', run.parentId && link(run.parentId)],
    ['Tags', run.tags.length > 0 ? code(run.tags.join(' ')) : null],
    ['Queue', code([run.queue, run.concurrencyKey].filter(Boolean).join(' · '))],
    ['Key', run.idempotencyKey && code(run.idempotencyKey)],
    ['Worker', run.workerVersion && code(run.workerVersion)],
    ['Metadata', run.metadata && json(run.metadata)],
    ['Payload', html`<pre>${run.payload}</pre>`],
    ['Output', run.output && html`<pre>${run.output}</pre>`],
    ['Error', run.error && run.state === 'FINISHED' ? errorText(run.error) : null],
  ];
  return all.flatMap(([name, value]) => (value ? [[name, value]] : []));
}

function errorText(error: NonNullable<RunRow['error']>): Html {
  switch (error.type) {
    case 'INTERNAL_ERROR':
      return html`<code>${error.code}</code> ${error.message ?? ''}`;
    case 'BUILT_IN_ERROR':
      return html`<code>${error.name}</code> ${error.message}`;
    default:
      return html`${error.raw}`;
  }
}
