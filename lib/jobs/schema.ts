import { z } from 'zod';
import { JOB_TYPES } from '@/lib/jobs/rows';

const uuid = z.uuid();
export const jobType = z.enum(JOB_TYPES);

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
