import { html } from 'hono/html';
import { type Filters, listUrl, statusFilters, timeFilters } from './filters.ts';
import type { Counts } from './find-runs.ts';
import type { Html } from './frame.ts';
import { icon } from './icons.ts';

type Choice = { value: string; label: string };

/** What the list can be narrowed by, with how many runs each choice would show. */
export function filterBar(filters: Filters, counts: Counts): Html {
  const { task, time, tag, top } = filters;
  const tasks = counts.task.map((row) => ({
    value: row.task,
    label: `${row.task} (${row.count})`,
  }));
  if (task && !tasks.some(({ value }) => value === task)) {
    tasks.push({ value: task, label: `${task} (0)` });
  }
  const times = timeFilters.map(({ value, label }) => ({
    value,
    label: `${label} (${counts.time[value] ?? 0})`,
  }));
  return html`<section class="narrow-down" aria-label="Filters">
<form class="filters" method="get" action="/runs" role="search">
${filters.status ? html`<input type="hidden" name="status" value="${filters.status}">` : ''}
<label class="find"><span class="hidden">Tag or run id</span>${icon('find')}<input type="search" name="tag" value="${tag}" placeholder="Tag or run id" autocomplete="off" spellcheck="false"></label>
<div class="selects">
${select('task', 'Task', 'Any task', tasks, task)}
${select('time', 'Time', 'Any time', times, time)}
</div>
<label class="check"><input type="checkbox" name="top" value="1" ${top ? 'checked' : ''}><span>Hide children</span></label>
<button type="submit">Show</button>
${isNarrowed(filters) ? html`<a class="clear" href="/runs">Clear</a>` : ''}
</form>
<nav class="statuses" aria-label="Status" id="statuses" data-live>${statusLinks(filters, counts)}</nav>
</section>`;
}

function statusLinks(filters: Filters, counts: Counts): Html[] {
  const all = Object.values(counts.status).reduce((sum, count) => sum + count, 0);
  const words = Object.keys(statusFilters).map((word) => ({
    word,
    label: word.charAt(0).toUpperCase() + word.slice(1),
    count: counts.status[word] ?? 0,
  }));
  return [{ word: '', label: 'All', count: all }, ...words].map(({ word, label, count }) => {
    const url = listUrl({ ...filters, status: word, after: '' });
    const current = filters.status === word;
    return html`<a href="${url}" ${current ? 'aria-current="true"' : ''} class="${count === 0 ? 'is-none' : ''}">${label} <span>${count}</span></a>`;
  });
}

function isNarrowed({ status, task, tag, time, top }: Filters): boolean {
  return [status, task, tag, time].some((value) => value !== '') || top;
}

function select(name: string, label: string, any: string, choices: Choice[], chosen: string): Html {
  return html`<label class="select"><span class="hidden">${label}</span><select name="${name}">
<option value="">${any}</option>
${choices.map((choice) => html`<option value="${choice.value}" ${choice.value === chosen ? 'selected' : ''}>${choice.label}</option>`)}
</select></label>`;
}
