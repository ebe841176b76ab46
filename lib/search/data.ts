import { callRpc, type Db } from '@/lib/database';
import { searchWords } from '@/lib/search/highlight';
import { type Found, searchAnswer } from '@/lib/search/view';

/** Shown of each kind; a question with a word more finds the rest. */
const OF_EACH = 20;

/** What holds every word of the question, of all that belongs to the person whom `db` acts as. */
export async function searchJournal(db: Db, question: string): Promise<Found | null> {
  const words = searchWords(question);
  if (words.length === 0) return null;
  return callRpc(db, 'search_journal', { p_words: words, p_limit: OF_EACH }, searchAnswer);
}
