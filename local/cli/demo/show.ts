import { Problem } from '../problem.ts';
import type { SampleAccount } from './account.ts';

/** Prints the entry's events with the words they come from, and its to-dos. Gives their number. */
export async function showOutcome(
  { client }: SampleAccount,
  entryId: string,
  say: (line: string) => void,
): Promise<number> {
  const events = await client
    .from('events')
    .select('title, type, event_date, start_time, precision, event_sources(quote, evidence_id)')
    .eq('entry_id', entryId)
    .order('event_date', { nullsFirst: false })
    .order('start_time', { nullsFirst: false });
  const items = await client
    .from('action_items')
    .select('title, due_date, due_phrase')
    .eq('entry_id', entryId)
    .order('ordinal');
  if (events.error || items.error) throw new Problem('The events could not be read back.');

  say(`\nEvents (${events.data.length})`);
  for (const event of events.data) {
    const day = event.event_date ?? 'no day';
    const time = event.start_time ? ` ${event.start_time.slice(0, 5)}` : '';
    say(`  ${day}${time}  ${event.title}  [${event.type}]`);
    for (const source of event.event_sources) {
      const where = source.evidence_id ? 'from a file' : 'from the text';
      say(`      “${source.quote.replace(/\s+/g, ' ').trim()}”  ${where}`);
    }
  }
  say(`\nTo-dos (${items.data.length})`);
  for (const item of items.data) {
    say(`  ${item.title}${item.due_date ? `  (by ${item.due_date})` : ''}`);
  }
  return events.data.length;
}
