import { z } from 'zod';
import { CASE_MAX } from '@/lib/cases/limits';
import { tidy } from '@/lib/text';

const line = (max: number) =>
  z
    .string()
    .transform(tidy)
    .pipe(z.string().max(max, `Keep it to ${max} characters.`));

/** What is said of a case; each may be empty, and what isn't named stays as it is. */
export const caseInput = z
  .object({
    title: line(CASE_MAX.title),
    number: line(CASE_MAX.number),
    court: line(CASE_MAX.court),
  })
  .partial();
export type CaseInput = z.infer<typeof caseInput>;

export type Case = Required<CaseInput> & { id: string; skipped: string[] };
