import type { Job, JobStatus, JobType } from '@/types';

export const JOB_TYPES = [
  'journal_extraction',
  'evidence_processing',
  'export_build',
] as const satisfies readonly JobType[];
const STATUSES: readonly JobStatus[] = [
  'pending',
  'processing',
  'completed',
  'failed',
  'cancelled',
];
const TEXTS = ['id', 'user_id', 'case_id', 'reader', 'created_at', 'updated_at'];
const COUNTS = ['events_created', 'evidence_processed', 'action_items_created'];

/**
 * The rows of `jobs` that are whole; strangers (after a wake-up a stream may send them) are left out.
 * By hand: every page reads them while it starts, and no page waits for zod (decision 18).
 */
export function parseJobs(rows: readonly unknown[]): Job[] {
  return rows.filter(isJob);
}

function isJob(row: unknown): row is Job {
  if (!isRecord(row) || !isRecord(row.progress)) return false;
  const isWhole = TEXTS.every((name) => typeof row[name] === 'string');
  const isKnown = isOneOf(JOB_TYPES, row.type) && isOneOf(STATUSES, row.status);
  return isWhole && isKnown && (row.result_summary === null || isSummary(row.result_summary));
}

function isSummary(value: unknown): boolean {
  return (
    isRecord(value) &&
    COUNTS.every((name) => typeof value[name] === 'number') &&
    Array.isArray(value.event_ids)
  );
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function isOneOf(list: readonly string[], value: unknown): boolean {
  return typeof value === 'string' && list.includes(value);
}
