import { html } from 'hono/html';
import type { AttemptRow, RunRow } from '../store/rows.ts';
import type { Html } from './frame.ts';
import { status } from './status.ts';
import { howLong } from './words.ts';

export type Bar = { left: number; width: number; failed: boolean };

/** Where an attempt lies between `start` and `end` (ms), in percent of that span. */
export function barOf(attempt: AttemptRow, start: number, end: number, now: number): Bar {
  const span = Math.max(1, end - start);
  const from = attempt.startedAt.getTime();
  const until = attempt.endedAt?.getTime() ?? now;
  const left = Math.min(99, ((from - start) / span) * 100);
  const width = Math.max(0.5, Math.min(100 - left, ((until - from) / span) * 100));
  return { left, width, failed: attempt.error !== null || attempt.outcome === 'LOST' };
}

/** A run and its children as rows, with a bar for each attempt on a common axis. */
export function waterfall(runs: RunRow[], attempts: AttemptRow[], now: Date): Html[] {
  const [first] = runs;
  if (!first) return [];
  const start = first.createdAt.getTime();
  const ends = runs.map((run) => (run.finishedAt ?? now).getTime());
  const end = Math.max(...ends);
  return runs.map((run, index) => {
    const bars = attempts
      .filter((attempt) => attempt.runId === run.id)
      .map((attempt) => barOf(attempt, start, end, now.getTime()));
    return html`<li class="${index > 0 ? 'child' : ''}">
<span class="what">${status(run)}<a href="/runs/${run.id}">${run.task}</a></span>
<span class="number">${howLong(run, now)}</span>
<svg viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">${bars.map(
      ({ left, width, failed }) =>
        html`<rect class="${failed ? 'bad' : ''}" x="${left.toFixed(2)}" y="0" width="${width.toFixed(2)}" height="6"/>`,
    )}</svg></li>`;
  });
}
