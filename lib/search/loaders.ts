import 'server-only';
import { searchJournal } from '@/lib/search/data';
import type { Found } from '@/lib/search/view';
import { serverClient } from '@/lib/supabase/server';

/** What of the signed-in person's journal holds these words; null where there are none in it. */
export async function loadFound(question: string): Promise<Found | null> {
  return searchJournal(await serverClient(), question);
}
