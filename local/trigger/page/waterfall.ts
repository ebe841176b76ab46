import { html } from 'hono/html';
import type { RunRow } from '../store/rows.ts';
import type { Html } from './frame.ts';
import { icon } from './icons.ts';
import type { RunDetails } from './queries.ts';
import { type Scale, type Segment, scaleOf, segmentsOf } from './segments.ts';
import { duration, howLong, shortId, wordFor } from './words.ts';

/** The run and everything below it as rows on one time axis. */
export function waterfall(details: RunDetails, now: Date): Html {
  const { run, family, snapshots, attempts } = details;
  const start = run.createdAt.getTime();
  const ends = family.map((member) => (member.finishedAt ?? now).getTime());
  const scale = scaleOf(start, Math.max(...ends));
  const rows = family.map((member) => {
    const segments = segmentsOf(
      snapshots.filter((snapshot) => snapshot.runId === member.id),
      attempts.filter((attempt) => attempt.runId === member.id),
      now,
    );
    return row(member, run, segments, scale, start, now);
  });
  return html`<div class="wf">
<svg class="wf-axis" aria-hidden="true">${scale.ticks.map(
    ({ left, label }) =>
      html`<text class="${left > 95 ? 'is-last' : ''}" x="${percent(left)}" y="12">${label}</text>`,
  )}</svg>
<ol class="wf-rows">${rows}</ol>
</div>`;
}

/** What the shapes of the bars mean. */
export function waterfallKey(): Html {
  const shape = (kind: string) =>
    html`<svg class="key" aria-hidden="true"><rect class="bar is-${kind}" x="0.5" y="0.5" width="13" height="7" rx="2"/></svg>`;
  const line = html`<svg class="key" aria-hidden="true"><line class="bar is-between" x1="0" x2="14" y1="4" y2="4"/></svg>`;
  return html`<p class="wf-key"><span>${shape('running')}Running</span><span>${shape('waiting')}Waiting</span><span>${shape('failed')}Failed attempt</span><span>${line}Queued</span></p>`;
}

function row(
  member: RunRow,
  run: RunRow,
  segments: Segment[],
  scale: Scale,
  start: number,
  now: Date,
): Html {
  const { word, tone } = wordFor(member);
  const self = member.id === run.id;
  const name = html`${icon(tone)}<b>${member.task}</b><code>${shortId(member.id)}</code>`;
  const began = duration(member.createdAt.getTime() - start);
  const told = html`<span class="hidden">${word.toLowerCase()}, triggered after ${began}, takes </span>`;
  const what = self
    ? html`<span class="what">${name}</span>`
    : html`<a class="what" href="/runs/${member.id}">${name}</a>`;
  return html`<li class="wf-row is-${tone} level-${Math.min(3, member.depth - run.depth)}">
<div class="wf-name">${what}${told}<span class="wf-took">${howLong(member, now)}</span></div>
<svg class="wf-bars" aria-hidden="true">${scale.ticks.map(
    ({ left }) => html`<rect class="tick" x="${percent(left)}" width="1"/>`,
  )}${segments.map((segment) => bar(segment, scale))}</svg></li>`;
}

function bar({ kind, from, until, attempt }: Segment, scale: Scale): Html {
  const left = scale.at(from);
  const width = scale.at(until) - left;
  const x = percent(left);
  if (kind === 'queued' || kind === 'between') {
    return html`<line class="bar is-between" x1="${x}" x2="${percent(left + width)}" y1="9" y2="9"/>`;
  }
  const tall = kind === 'failed';
  const box = html`<rect class="bar is-${kind}" x="${x}" y="${tall ? 1.5 : 4}" width="${percent(width)}" height="${tall ? 15 : 10}" rx="2"/>`;
  if (!tall || width < 3) return box;
  return html`${box}<text class="try" x="${x}" dx="5" y="13">${attempt}</text>`;
}

function percent(value: number): string {
  return `${value.toFixed(2)}%`;
}
