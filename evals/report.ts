import type { GroundedEvent } from '@/lib/extraction/grounded';
import { total } from './figures.ts';
import type { ExpectedEvent } from './record.ts';
import { isNeutral, type Ratio, type Result, type Score } from './score.ts';

const HEAD = ['tag', 'records', 'events', 'precision', 'dates', 'to-dos', 'questions', 'invented'];

/** A Markdown table: one row a tag, the whole set first. */
export function tableByTag(results: Result[]): string {
  const tags = [...new Set(results.flatMap(({ record }) => record.tags))].sort();
  const rows = [
    row('all', results),
    ...tags.map((tag) =>
      row(
        tag,
        results.filter(({ record }) => record.tags.includes(tag)),
      ),
    ),
  ];
  const widths = HEAD.map((name, at) =>
    Math.max(name.length, ...rows.map((cells) => cells[at]?.length ?? 0)),
  );
  const line = (cells: string[]) =>
    `| ${cells.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join(' | ')} |`;
  return [line(HEAD), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)].join('\n');
}

function row(name: string, results: Result[]): string[] {
  const score: Score = total(results);
  return [
    name,
    String(results.length),
    counts(score.eventRecall),
    counts(score.eventPrecision),
    counts(score.dateAccuracy),
    counts(score.actionRecall),
    counts(score.ambiguityRecall),
    String(score.invented),
  ];
}

function counts({ hits, of }: Ratio): string {
  return of === 0 ? '–' : `${hits}/${of}`;
}

/** What went wrong in the records, as differences: `-` expected and not given, `+` given besides. */
export function failures(results: Result[]): string {
  const wrong = results.map(failure).filter((text) => text !== null);
  return wrong.length === 0 ? 'Nothing went wrong.' : wrong.join('\n\n');
}

function failure({ record, extraction, pairs, missedItems, unasked, broken }: Result) {
  const { events, action_items: items } = record.expected;
  const isPaired = (at: number, side: 'expected' | 'got') => pairs.some((one) => one[side] === at);
  const lines = [
    ...events.flatMap((event, at) =>
      isNeutral(event) || isPaired(at, 'expected') ? [] : [`- event ${label(event)}`],
    ),
    ...extraction.events.flatMap((event, at) =>
      isPaired(at, 'got') ? [] : [`+ event ${said(event)}`],
    ),
    ...pairs.flatMap((pair) => {
      const [event, got] = [events[pair.expected], extraction.events[pair.got]];
      if (!event || !got || pair.dateIsRight || isNeutral(event)) return [];
      return [`- date  ${label(event)}`, `+ date  ${said(got)}`];
    }),
    ...missedItems.map((at) => `- to-do ${items[at]?.keywords.join(', ')}, due ${items[at]?.due}`),
    ...(missedItems.length > 0
      ? extraction.actionItems.map((item) => `+ to-do ${item.title}, due ${item.dueDate}`)
      : []),
    ...unasked.map((name) => `- question about: ${name}`),
    ...broken.map((rule) => `! must not: ${rule}`),
  ];
  return lines.length === 0 ? null : [`## ${record.id}`, '```diff', ...lines, '```'].join('\n');
}

function label(event: ExpectedEvent): string {
  const starts = [event.start, ...event.alt_starts].join(' or ');
  return `${[event.type, ...event.alt_types].join('/')} ${starts} “${event.quote}”`;
}

function said(event: GroundedEvent): string {
  const time = event.startTime ? `T${event.startTime}` : '';
  const quote = event.sources.map((source) => source.quote).join(' … ');
  return `${event.type} ${event.eventDate}${time} ${event.precision} “${event.title}” ← ${quote}`;
}
