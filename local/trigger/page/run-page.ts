import { html } from 'hono/html';
import { isLive } from '../engine/states.ts';
import type { AttemptRow, RunLog, RunRow, SnapshotRow } from '../store/rows.ts';
import { data, errorText, facts } from './facts.ts';
import { frame, type Html, type Worker } from './frame.ts';
import { icon } from './icons.ts';
import { entryUrl, outcomeNotice, resultOf } from './notices.ts';
import type { RunDetails } from './queries.ts';
import { status } from './status.ts';
import { waterfall, waterfallKey } from './waterfall.ts';
import { clock, clockMs, duration, howLong } from './words.ts';

export type RunView = {
  details: RunDetails;
  appUrl: string | null;
  /** What was just asked for on this page: cancel or replay. */
  did: string | undefined;
  now: Date;
};

export function runPage({ details, appUrl, did, now }: RunView, worker: Worker): Html {
  const { run, snapshots, attempts, logs } = details;
  const own = attempts.filter((attempt) => attempt.runId === run.id);
  const states = snapshots.filter((snapshot) => snapshot.runId === run.id);
  const busy = isLive(run.state) || run.state === 'QUEUED';
  return frame(
    run.task,
    worker,
    html`<div class="run-head"><div><a class="back" href="/runs">${icon('back')}Runs</a>
<h1>${run.task}</h1>
<p class="sub" id="state" data-live ${busy ? 'data-busy' : ''}>${status(run)}<code>${run.id}</code><span>${howLong(run, now)}</span></p></div>
${actions(run)}</div>
<div id="notices" data-live role="status">${notices(run, appUrl, did)}</div>
<div class="columns">
<div class="course">
<section aria-labelledby="steps-h"><header class="block"><h2 id="steps-h">Steps</h2>${waterfallKey()}</header>
<div id="steps" data-live>${waterfall(details, now)}</div></section>
<section aria-labelledby="logs-h"><h2 id="logs-h">Logs</h2><div id="logs" data-live>${logList(logs, now)}</div></section>
<section id="states" data-live><details id="states-all"><summary><h2>States</h2><span class="count">${states.length}</span></summary>
<ol class="states">${states.map((snapshot) => state(snapshot, now))}</ol></details></section>
</div>
<aside id="about" data-live aria-label="About this run">
<h2>Attempts</h2>
${own.length === 0 ? html`<p class="note">None yet.</p>` : html`<ol class="tries">${own.map((attempt) => tried(attempt, now))}</ol>`}
${data(run)}
<h2>Facts</h2>
<dl class="facts">${facts(run, appUrl, now).map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl>
</aside>
</div>`,
  );
}

function actions(run: RunRow): Html {
  const button = (what: string, label: string, sign: Html) =>
    html`<form method="post" action="/runs/${run.id}/${what}"><button type="submit">${sign}${label}</button></form>`;
  return html`<div class="acts" id="acts" data-live>${
    run.state === 'FINISHED' || run.state === 'PENDING_CANCEL'
      ? ''
      : button('cancel', 'Cancel run', icon('stop'))
  }${button('replay', 'Run again', icon('again'))}</div>`;
}

function notices(run: RunRow, appUrl: string | null, did: string | undefined): Html | '' {
  const result = resultOf(did, run);
  const outcome = outcomeNotice(run);
  const entry = entryUrl(appUrl, run.tags);
  if (!result && !outcome) return '';
  return html`${result ? html`<p class="notice">${icon('note')}<span>${result}</span></p>` : ''}${
    outcome
      ? html`<p class="notice">${icon('note')}<span>${outcome.text}${
          outcome.retry && entry ? html` <a href="${entry}">Open entry to try again</a>` : ''
        }</span></p>`
      : ''
  }`;
}

function logList(logs: RunLog[], now: Date): Html {
  if (logs.length === 0) return html`<p class="note">Nothing logged.</p>`;
  return html`<ol class="logs">${logs.map(
    ({ at, level, event, fields, attempt }) => html`<li class="is-${level}">
<time datetime="${at.toISOString()}">${clockMs(at, now)}</time><span class="level">${level}</span><code class="event">${event}</code>
<span class="fields">${Object.entries(fields).map(([name, value]) => html`<span><i>${name}</i> <code>${value}</code></span>`)}${attempt > 1 ? html`<span><i>attempt</i> <code>${attempt}</code></span>` : ''}</span></li>`,
  )}</ol>`;
}

function state(snapshot: SnapshotRow, now: Date): Html {
  return html`<li><time>${clockMs(snapshot.createdAt, now)}</time><b>${snapshot.state.toLowerCase().replaceAll('_', ' ')}</b><span>${snapshot.description}</span></li>`;
}

function tried(attempt: AttemptRow, now: Date): Html {
  const took = (attempt.endedAt ?? now).getTime() - attempt.startedAt.getTime();
  const outcome =
    attempt.outcome === 'LOST' ? 'Its worker was lost; the run was queued again.' : '';
  return html`<li><b>Attempt ${attempt.number}</b><span>${duration(took)}</span>
<p>${attempt.error ? errorText(attempt.error) : outcome || `Started ${clock(attempt.startedAt, now)}`}</p></li>`;
}
