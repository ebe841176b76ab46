import type { NextRequest } from 'next/server';
import { requirePerson } from '@/lib/auth/session';
import { parseChronologyFilters } from '@/lib/chronology/filters';
import { streamTable } from '@/lib/chronology/loaders';

/** The chronology as a table, under the same filters as the page. Its name says nothing about it. */
export async function GET(request: NextRequest): Promise<Response> {
  await requirePerson();
  const filters = parseChronologyFilters(Object.fromEntries(request.nextUrl.searchParams));
  return new Response(await streamTable(filters), {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': 'attachment; filename="list.csv"',
      'cache-control': 'private, no-store',
    },
  });
}
