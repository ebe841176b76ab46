import { html } from 'hono/html';
import type { RunRow } from '../store/rows.ts';
import { filterBar } from './filter-bar.ts';
import { type Filters, listUrl, noFilters } from './filters.ts';
import type { Counts } from './find-runs.ts';
import { frame, type Html, type Worker } from './frame.ts';
import type { Figures } from './queries.ts';
import { status } from './status.ts';
import { clock, duration, howLong, shortId, shortTag } from './words.ts';

export type ListView = {
  runs: RunRow[];
  counts: Counts;
  figures: Figures;
  filters: Filters;
  /** Id to go on from, when there are older runs. */
  next: string | null;
  now: Date;
};

export function listPage(view: ListView, worker: Worker): Html {
  const { runs, counts, figures, filters, now } = view;
  return frame(
    'Runs',
    worker,
    html`<div class="head"><h1>Runs</h1><dl class="figures" id="figures" data-live>
<div><dt>Queued</dt><dd>${figures.queued}</dd></div>
<div><dt>Running</dt><dd>${figures.live}</dd></div>
<div><dt>Failed today</dt><dd class="${figures.failedToday > 0 ? 'is-bad' : ''}">${figures.failedToday}</dd></div>
<div><dt>Median</dt><dd>${figures.medianMs === null ? '–' : duration(figures.medianMs)}</dd></div>
</dl></div>
${filterBar(filters, counts)}
<div id="runs" data-live ${figures.live > 0 ? 'data-busy' : ''}>
${runs.length > 0 ? table(runs, now) : nothing(filters)}
${foot(view)}
</div>
<p class="note">Ids only. No journal text or file name reaches this page.</p>`,
  );
}

function table(runs: RunRow[], now: Date): Html {
  return html`<table>
<caption class="hidden">Runs, newest first, children below their parents</caption>
<thead><tr><th scope="col" class="c-status"><span>Status</span></th><th scope="col">Task</th><th scope="col" class="wide c-run">Run</th><th scope="col" class="wide c-tags">Tags</th><th scope="col" class="number wide c-try">Attempt</th><th scope="col" class="wide c-at">Triggered</th><th scope="col" class="number c-took">Duration</th></tr></thead>
<tbody>${runs.map((run) => row(run, now))}</tbody>
</table>`;
}

function row(run: RunRow, now: Date): Html {
  const attempts =
    run.attempt > 1 ? `${run.attempt} of ${run.maxAttempts + run.losses}` : run.attempt || '–';
  return html`<tr>
<td class="c-status">${status(run)}</td>
<td class="${run.parentId ? 'child' : ''}"><a href="/runs/${run.id}">${run.task}</a>${run.isReplay ? html`<small>replay</small>` : ''}<small class="narrow">${clock(run.createdAt, now)}</small></td>
<td class="wide c-run"><code>run_…${shortId(run.id)}</code></td>
<td class="wide c-tags">${run.tags.map(tag)}</td>
<td class="number wide c-try">${attempts}</td>
<td class="wide c-at"><time datetime="${run.createdAt.toISOString()}">${clock(run.createdAt, now)}</time></td>
<td class="number c-took">${howLong(run, now)}</td>
</tr>`;
}

/** A tag, as the way to all runs that have it. */
function tag(text: string): Html {
  return html`<a class="tag" href="${listUrl({ tag: text })}" title="${text}">${shortTag(text)}</a>`;
}

function nothing(filters: Filters): Html {
  const narrowed = listUrl({ ...filters, after: '' }) !== listUrl(noFilters);
  return html`<div class="empty"><p>${narrowed ? 'No run fits these filters.' : 'No run yet. The first one appears here by itself.'}</p>${
    narrowed ? html`<p><a href="/runs">Show all runs</a></p>` : ''
  }</div>`;
}

function foot({ runs, counts, filters, next }: ListView): Html {
  const older = listUrl({ ...filters, after: next ?? '' });
  return html`<nav class="pages" aria-label="Pages"><span>${runs.length} of ${counts.total} ${counts.total === 1 ? 'run' : 'runs'}</span>
${filters.after ? html`<a href="${listUrl({ ...filters, after: '' })}">Newest</a>` : ''}
${next ? html`<a rel="next" href="${older}">Older runs</a>` : ''}</nav>`;
}
