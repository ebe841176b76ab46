import { z } from 'zod';
import type { Job } from '@/types';

const uuid = z.uuid();
const moment = z.string();

const resultSummary = z.object({
  events_created: z.number(),
  evidence_processed: z.number(),
  action_items_created: z.number(),
  event_ids: z.array(uuid),
  evidence_failed: z.number(),
  questions_raised: z.number(),
});

export const jobProgress = z.object({
  step: z.enum(['read_files', 'find_events', 'save_events', 'build_export']).optional(),
  current: z.number().int().optional(),
  total: z.number().int().optional(),
  files_done: z.number().int().optional(),
  files_total: z.number().int().optional(),
  waiting: z.string().optional(),
});

export const jobType = z.enum(['journal_extraction', 'evidence_processing', 'export_build']);

/** A row of `jobs` as it comes from a query or from the stream. */
export const jobRow = z.object({
  id: uuid,
  user_id: uuid,
  case_id: uuid,
  type: jobType,
  status: z.enum(['pending', 'processing', 'completed', 'failed', 'cancelled']),
  entry_id: uuid.nullable(),
  evidence_id: uuid.nullable(),
  reader: z.string(),
  attempt: z.number().int(),
  delivery: z.number().int(),
  lost_runs: z.number().int(),
  claim: z.string().nullable(),
  run_id: z.string().nullable(),
  not_before: moment.nullable(),
  deadline_at: moment,
  heartbeat_at: moment.nullable(),
  started_at: moment.nullable(),
  completed_at: moment.nullable(),
  error_code: z.string().nullable(),
  error_message: z.string().nullable(),
  result_summary: resultSummary.nullable(),
  progress: jobProgress,
  announced_at: moment.nullable(),
  read_at: moment.nullable(),
  swept_at: moment.nullable(),
  created_at: moment,
  updated_at: moment,
}) satisfies z.ZodType<Job>;

/** The rows that are whole jobs; strangers (after a wake-up a stream may send them) are left out. */
export function parseJobs(rows: unknown[]): Job[] {
  return rows.flatMap((row) => {
    const parsed = jobRow.safeParse(row);
    return parsed.success ? [parsed.data] : [];
  });
}

export const ENTRY_TASK_ID = 'journal-extraction';
export const FILE_TASK_ID = 'evidence-processing';
export const EXPORT_TASK_ID = 'export-build';

/** What the task service gets to know of a job. Add only optional fields: old runs may be waiting. */
export const deliveryPayload = z.object({
  jobId: uuid,
  entryId: uuid,
  userId: uuid,
  delivery: z.number().int().min(1),
});
export type Delivery = z.infer<typeof deliveryPayload>;

/** The same for a job that reads one file. */
export const fileDeliveryPayload = z.object({
  jobId: uuid,
  evidenceId: uuid,
  userId: uuid,
  delivery: z.number().int().min(1),
});
export type FileDelivery = z.infer<typeof fileDeliveryPayload>;

/** The same for a job that makes an archive of everything. */
export const exportDeliveryPayload = z.object({
  jobId: uuid,
  userId: uuid,
  delivery: z.number().int().min(1),
});
export type ExportDelivery = z.infer<typeof exportDeliveryPayload>;

export type AnyDelivery = Delivery | FileDelivery | ExportDelivery;

/** A job that somebody asked for; `created` false: it was under way already. */
export type NewJob = { jobId: string; created: boolean };

/** A step of a claimed job. */
export const stepPayload = z.object({ jobId: uuid, claim: uuid, entryId: uuid, userId: uuid });
export type Step = z.infer<typeof stepPayload>;

export const filePayload = stepPayload.extend({ evidenceId: uuid });
