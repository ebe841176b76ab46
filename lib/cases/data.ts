import type { Case } from '@/lib/cases/schema';
import { type Db, rowsOf } from '@/lib/database';

/** The case of the person whom `db` acts as; null only where the account has none. */
export async function findCase(db: Db): Promise<Case | null> {
  const [row] = rowsOf(
    await db
      .from('cases')
      .select('id, title, number, court, skipped_questions')
      .order('created_at')
      .limit(1),
  );
  if (!row) return null;
  const { skipped_questions: skipped, ...rest } = row;
  return { ...rest, skipped };
}
