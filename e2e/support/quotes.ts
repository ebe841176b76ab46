import { z } from 'zod';
import type { Rows } from './people.ts';

const pages = z.array(z.object({ page: z.number(), text: z.string() })).nullable();

/** Each quote of a person's events, and whether the source really says so at the stored place. */
export async function whereQuotesStand(rows: Rows, userId: string) {
  const { data, error } = await rows
    .from('event_sources')
    .select(
      'quote, page, start_offset, end_offset, entry:journal_entries(event_text), correction:entry_corrections(body), file:evidence(pages)',
    )
    .eq('user_id', userId);
  if (error) throw error;
  return data.map((source) => {
    const text =
      source.entry?.event_text ??
      source.correction?.body ??
      pages.parse(source.file?.pages ?? null)?.find(({ page }) => page === source.page)?.text;
    return {
      quote: source.quote,
      standsThere: text?.slice(source.start_offset, source.end_offset) === source.quote,
    };
  });
}
