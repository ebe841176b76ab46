import 'server-only';
import { findCase } from '@/lib/cases/data';
import { nextQuestion, type QuietQuestion } from '@/lib/cases/next-question';
import type { Case } from '@/lib/cases/schema';
import { AppError } from '@/lib/errors';
import { listPeople, listUnknownNames } from '@/lib/people/data';
import { serverClient } from '@/lib/supabase/server';

/** The signed-in person's case. */
export async function loadCase(): Promise<Case> {
  const found = await findCase(await serverClient());
  if (!found) throw new AppError('case_missing');
  return found;
}

/** What would help with the next entries and nobody has said or skipped yet; null for nothing. */
export async function loadQuietQuestion(): Promise<QuietQuestion | null> {
  const db = await serverClient();
  const [own, people, names] = await Promise.all([
    findCase(db),
    listPeople(db),
    listUnknownNames(db),
  ]);
  return own && nextQuestion({ names, people, number: own.number, skipped: own.skipped });
}
