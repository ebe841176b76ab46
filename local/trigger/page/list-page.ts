import { html } from 'hono/html';
import type { Health } from '../http/app.ts';
import type { RunRow } from '../store/rows.ts';
import { frame, type Html } from './frame.ts';
import type { Figures } from './queries.ts';
import { status } from './status.ts';
import { clock, duration, filters, howLong } from './words.ts';

export type ListView = {
  runs: RunRow[];
  figures: Figures;
  tasks: string[];
  wanted: { status: string; task: string };
  /** Id to go on from, when there are older runs. */
  next: string | undefined;
  now: Date;
};

export function listPage(view: ListView, health: Health): Html {
  const { runs, figures, tasks, wanted, next, now } = view;
  const older = new URLSearchParams({ ...wanted, after: next ?? '' });
  return frame(
    'Runs',
    health,
    html`<div class="head"><h1>Runs</h1><dl class="figures">
<div><dt>Queued</dt><dd>${figures.queued}</dd></div>
<div><dt>Running</dt><dd>${figures.live}</dd></div>
<div><dt>Failed today</dt><dd>${figures.failedToday}</dd></div>
<div><dt>Median</dt><dd>${figures.medianMs === null ? 'none' : duration(figures.medianMs)}</dd></div>
</dl></div>
<form class="filters" method="get" action="/">
${select('status', 'Any status', Object.keys(filters), wanted.status)}
${select('task', 'Any task', tasks, wanted.task)}
<button type="submit">Show</button>
</form>
<table>
<caption class="hidden">Runs, newest first</caption>
<thead><tr><th scope="col">Status</th><th scope="col">Task</th><th scope="col" class="wide">Run</th><th scope="col" class="wide">Tags</th><th scope="col" class="number wide">Attempt</th><th scope="col" class="wide">Triggered</th><th scope="col" class="number">Duration</th></tr></thead>
<tbody>${runs.map((run) => row(run, now))}</tbody>
</table>
${runs.length === 0 ? html`<p class="note">No run yet.</p>` : ''}
<p class="note">${next ? html`<a href="/?${older.toString()}">Older runs</a>` : ''}<span>Ids only. No journal text or file name reaches this page.</span></p>`,
  );
}

function row(run: RunRow, now: Date): Html {
  const attempts =
    run.attempt > 1 ? `${run.attempt} of ${run.maxAttempts + run.losses}` : run.attempt;
  return html`<tr>
<td>${status(run)}</td>
<td class="${run.parentId ? 'child' : ''}"><a href="/runs/${run.id}">${run.task}</a></td>
<td class="wide"><code>${run.id}</code></td>
<td class="wide tags">${run.tags.map((tag) => html`<code>${tag}</code> `)}</td>
<td class="number wide">${attempts}</td>
<td class="wide">${clock(run.createdAt, now)}</td>
<td class="number">${howLong(run, now)}</td>
</tr>`;
}

function select(name: string, any: string, values: string[], wanted: string): Html {
  return html`<label><span class="hidden">${name}</span><select name="${name}">
<option value="">${any}</option>
${values.map((value) => html`<option value="${value}" ${value === wanted ? 'selected' : ''}>${value}</option>`)}
</select></label>`;
}
