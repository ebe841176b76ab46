import type { Extraction } from '@/lib/extraction/grounded';

/**
 * Which prohibitions a machine can see broken: those that are a date, a time, a year, or a few words
 * that stand in our own words outside of quotation marks. The rest is for a reader.
 */
export function brokenProhibitions(mustNot: string[], extraction: Extraction): string[] {
  const moments = momentsOf(extraction);
  const ours = ownWords(extraction);
  return mustNot.filter((raw) => {
    const rule = raw.trim().replace(/^"(.*)"$/, '$1');
    if (/^\d{4}-\d{2}-\d{2}$|^\d{4}(?:-\d{2})?$/.test(rule)) {
      return moments.some((one) => one.startsWith(rule));
    }
    if (/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(rule)) return moments.includes(rule);
    if (/^\d{2}:\d{2}$/.test(rule)) return moments.some((one) => one.endsWith(`T${rule}`));
    return rule.split(/\s+/).length <= 4 && hasWords(ours, rule);
  });
}

function momentsOf({ events, actionItems }: Extraction): string[] {
  return [
    ...events.flatMap((event) => [
      event.eventDate && event.startTime
        ? `${event.eventDate}T${event.startTime}`
        : event.eventDate,
      event.plannedAt,
      event.actualAt,
    ]),
    ...actionItems.map((item) => item.dueDate),
  ].filter((one) => one !== null);
}

function ownWords({ events, actionItems }: Extraction): string {
  return [
    ...events.flatMap((event) => [event.type.replace('_', ' '), event.title, event.description]),
    ...actionItems.map((item) => item.title),
  ]
    .map((words) => (words ?? '').replace(/["“][^"“”]*["”]/g, ' '))
    .join('\n')
    .toLowerCase();
}

function hasWords(text: string, words: string): boolean {
  const literal = words.toLowerCase().replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`(?<![\\p{L}\\p{N}])${literal}(?![\\p{L}\\p{N}])`, 'u').test(text);
}
