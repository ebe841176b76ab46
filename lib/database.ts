import type { PostgrestError, SupabaseClient } from '@supabase/supabase-js';
import type { z } from 'zod';
import { AppError } from '@/lib/errors';
import type { Database } from '@/types/database';

/** A client of our schema; whose rights it has depends on who made it. */
export type Db = SupabaseClient<Database>;
/** As much of it as rows and functions need. */
export type Rows = Pick<Db, 'from' | 'rpc'>;

type Functions = Database['public']['Functions'];
/** The generator can't tell which arguments a function takes null for; ours say so themselves. */
type Nullable<T> = { [K in keyof T]: T[K] | null };

/**
 * Calls a database function and parses its answer. Throws AppError `database_<sqlstate>`: messages
 * of the database may quote what people wrote, so they go no further.
 */
export async function callRpc<Name extends keyof Functions & string, T>(
  db: Pick<Rows, 'rpc'>,
  name: Name,
  args: Nullable<Functions[Name]['Args']>,
  answer: z.ZodType<T>,
): Promise<T> {
  const { data, error } = await db.rpc(name, args as Functions[Name]['Args']);
  if (error) throw databaseError(error);
  const parsed = answer.safeParse(data);
  if (!parsed.success) throw new AppError('database_answer');
  return parsed.data;
}

/** The rows of a query, or an AppError by its code. */
export function rowsOf<T>(answer: { data: T; error: PostgrestError | null }): NonNullable<T> {
  if (answer.error) throw databaseError(answer.error);
  if (answer.data === null || answer.data === undefined) throw new AppError('database_answer');
  return answer.data;
}

// Postgres, appendix A: 40 is a rollback for the sake of others, 55P03 and 57014 are time-outs.
const BUSY = /^(40001|40P01|55P03|57014)$/;

/**
 * An AppError that names the database's code and nothing else; `database_unreachable` where it is
 * away for a while: no answer, no connection, shutting down, out of room for connections;
 * `database_busy` where others were in the way: a lock or the statement's time ran out, a deadlock.
 */
export function databaseError(error: { code?: string }): AppError {
  const code = error.code ?? '';
  const away = !/^[A-Z0-9]{5,9}$/.test(code) || /^(08|53|57P|PGRST00)/.test(code);
  if (away) return new AppError('database_unreachable');
  return new AppError(BUSY.test(code) ? 'database_busy' : `database_${code}`);
}
