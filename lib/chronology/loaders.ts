import 'server-only';
import { chronologyPages, wholeChronology } from '@/lib/chronology/data';
import type { ChronologyFilters } from '@/lib/chronology/filters';
import { COLUMNS, rowOf } from '@/lib/chronology/table';
import type { Chronology } from '@/lib/chronology/view';
import { BYTE_ORDER_MARK, csvLine } from '@/lib/csv';
import type { Db } from '@/lib/database';
import { serverClient } from '@/lib/supabase/server';

export async function loadChronology(filters: ChronologyFilters): Promise<Chronology> {
  return wholeChronology(await serverClient(), filters);
}

/**
 * The signed-in person's chronology as a table, sent while it is read. The first page is read before
 * anything is sent, so that an outage is an error and not an empty table.
 */
export async function streamTable(filters: ChronologyFilters): Promise<ReadableStream<Uint8Array>> {
  const lines = tableLines(await serverClient(), filters);
  const first = await lines.next();
  const encoder = new TextEncoder();
  return new ReadableStream({
    start: (stream) => stream.enqueue(encoder.encode(first.value ?? '')),
    async pull(stream) {
      const { done, value } = await lines.next();
      if (done) stream.close();
      else stream.enqueue(encoder.encode(value));
    },
  });
}

async function* tableLines(db: Db, filters: ChronologyFilters): AsyncGenerator<string> {
  let head = BYTE_ORDER_MARK + csvLine(COLUMNS);
  for await (const { events } of chronologyPages(db, filters)) {
    yield head + events.map((event) => csvLine(rowOf(event))).join('');
    head = '';
  }
}
