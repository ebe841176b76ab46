import {
  applyMetadataOperations,
  FlushedRunMetadata,
  parsePacket,
  type RunMetadataChangeOperation,
} from '@trigger.dev/core/v3';
import { z } from 'zod';
import type { Json, RunRow } from '../store/rows.ts';
import type { Change } from '../store/store.ts';

const Metadata = z.record(z.string(), z.json());

export type MetadataUpdate = {
  metadata?: Record<string, Json>;
  operations?: RunMetadataChangeOperation[];
  parentOperations?: RunMetadataChangeOperation[];
  rootOperations?: RunMetadataChangeOperation[];
};

/** Applies an update to the run, its parent and its root. Gives the run's new metadata. */
export async function updateMetadata(
  change: Change,
  run: RunRow,
  update: MetadataUpdate,
): Promise<Record<string, Json>> {
  const base = update.metadata ?? run.metadata ?? {};
  const own = apply(base, update.operations);
  await write(change, run.id, own);
  await applyTo(change, run.parentId, update.parentOperations);
  await applyTo(change, run.rootId, update.rootOperations);
  return own;
}

/** The changes that a worker had not yet sent when its attempt ended. */
export async function applyFlushedMetadata(
  change: Change,
  run: RunRow,
  flushed: { data?: string; dataType: string } | undefined,
): Promise<void> {
  if (!flushed?.data) return;
  const packet = { data: flushed.data, dataType: flushed.dataType };
  const update = FlushedRunMetadata.safeParse(await parsePacket(packet));
  if (update.success) await updateMetadata(change, run, update.data);
}

async function applyTo(
  change: Change,
  runId: string | null,
  operations: RunMetadataChangeOperation[] | undefined,
): Promise<void> {
  if (!runId || !operations?.length) return;
  const [row] = await change.tx<Pick<RunRow, 'metadata'>[]>`
    select metadata from trigger_local.runs where id = ${runId} for update`;
  if (row) await write(change, runId, apply(row.metadata ?? {}, operations));
}

function apply(
  metadata: Record<string, Json>,
  operations: RunMetadataChangeOperation[] | undefined,
): Record<string, Json> {
  if (!operations?.length) return metadata;
  return Metadata.parse(applyMetadataOperations(metadata, operations).newMetadata);
}

async function write({ tx }: Change, runId: string, metadata: Record<string, Json>): Promise<void> {
  await tx`
    update trigger_local.runs set metadata = ${tx.json(metadata)}, updated_at = clock_timestamp()
    where id = ${runId}`;
}
