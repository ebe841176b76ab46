import { z } from 'zod';
import { callRpc, type Db } from '@/lib/database';
import { AppError } from '@/lib/errors';
import type { Claim } from '@/lib/jobs/mutations';

const plan = z.object({ tables: z.array(z.string()), files: z.number(), account: z.unknown() });
const page = z.array(z.record(z.string(), z.json()));
type Rows = z.infer<typeof page>;

/** What is only for the search: other tables hold the same words. */
const DERIVED = new Set(['evidence_words']);

/** The tables, the number of files and the account that an archive is to hold. Service rights. */
export async function exportPlan(db: Db, { jobId, claim }: Claim) {
  const args = { p_job: jobId, p_claim: claim };
  const found = await callRpc(db, 'export_plan', args, plan.nullable());
  if (!found) throw new AppError('superseded');
  return { ...found, tables: found.tables.filter((table) => !DERIVED.has(table)) };
}

/** The rows of a table that the job's owner has, some at a time. Throws AppError `superseded`. */
export async function* exportRows(db: Db, claim: Claim, table: string): AsyncGenerator<Rows> {
  let rows = await rowsAfter(db, claim, table, null);
  while (rows.length > 0) {
    yield rows;
    rows = await rowsAfter(db, claim, table, rows.at(-1) ?? null);
  }
}

async function rowsAfter(
  db: Db,
  { jobId, claim }: Claim,
  table: string,
  after: Rows[number] | null,
): Promise<Rows> {
  const args = { p_job: jobId, p_claim: claim, p_table: table, p_after: after };
  const rows = await callRpc(db, 'export_rows', args, page.nullable());
  if (!rows) throw new AppError('superseded');
  return rows;
}
