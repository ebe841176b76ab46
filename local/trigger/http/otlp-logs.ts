import { z } from 'zod';
import type { LogLevel, RunLog } from '../store/rows.ts';

const Value = z.object({
  stringValue: z.string().optional(),
  intValue: z.union([z.string(), z.number()]).optional(),
  doubleValue: z.number().optional(),
});
const Attribute = z.object({ key: z.string(), value: Value.optional() });
const Entry = z.object({
  timeUnixNano: z.union([z.string(), z.number()]),
  severityNumber: z.number().optional(),
  attributes: z.array(Attribute).default([]),
});
/** The part of OTLP's JSON encoding of logs that is looked at. */
export const OtlpLogs = z.object({
  resourceLogs: z
    .array(
      z.object({
        scopeLogs: z.array(z.object({ logRecords: z.array(Entry).default([]) })).default([]),
      }),
    )
    .default([]),
});

const eventShape = /^[a-z][a-z0-9_]*(\.[a-z][a-z0-9_]*)+$/;
const shapes = {
  id: /^([0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|[a-z]{1,12}_[0-9a-z]{8,40})$/,
  code: /^[A-Za-z][A-Za-z0-9]*(_[A-Za-z0-9]+)*$/,
} as const;
// Names too are on a list: a name is as good a place for somebody's words as a value.
const kept: Record<string, keyof typeof shapes | 'number'> = {
  requestId: 'id',
  userId: 'id',
  entryId: 'id',
  jobId: 'id',
  evidenceId: 'id',
  runId: 'id',
  code: 'code',
  delivery: 'number',
  attempt: 'number',
  status: 'number',
  count: 'number',
  total: 'number',
  durationMs: 'number',
};

/**
 * What may be kept of the logs that a task process sent: structured events with ids, codes and
 * numbers, each of its own run. Free text (whatever a task or a library wrote to the console) has
 * no event and is dropped whole; so is the body of every record.
 */
export function readLogs({ resourceLogs }: z.infer<typeof OtlpLogs>): RunLog[] {
  return resourceLogs
    .flatMap(({ scopeLogs }) => scopeLogs.flatMap(({ logRecords }) => logRecords))
    .flatMap((record) => readLog(record) ?? []);
}

function readLog(record: z.infer<typeof Entry>): RunLog | null {
  const values = new Map(record.attributes.map(({ key, value }) => [key, plain(value)]));
  const runId = values.get('$metadata.ctx.run.id');
  const attempt = values.get('$metadata.ctx.attempt.number');
  const event = values.get('event');
  const at = new Date(Number(record.timeUnixNano) / 1e6);
  if (typeof runId !== 'string' || !shapes.id.test(runId)) return null;
  if (typeof event !== 'string' || event.length > 60 || !eventShape.test(event)) return null;
  if (Number.isNaN(at.getTime())) return null;
  const fields = [...values].flatMap(([name, value]) =>
    isKept(name, value) ? [[name, value] as const] : [],
  );
  return {
    runId,
    attempt: typeof attempt === 'number' && Number.isInteger(attempt) ? attempt : 1,
    at,
    level: levelOf(values.get('level'), record.severityNumber ?? 9),
    event,
    fields: Object.fromEntries(fields),
  };
}

function plain(value: z.infer<typeof Value> | undefined): string | number | undefined {
  if (value?.intValue !== undefined) return Number(value.intValue);
  return value?.doubleValue ?? value?.stringValue;
}

function isKept(name: string, value: string | number | undefined): value is string | number {
  const kind = Object.hasOwn(kept, name) ? kept[name] : undefined;
  if (!kind) return false;
  if (kind === 'number') return typeof value === 'number' && Number.isFinite(value);
  return typeof value === 'string' && value.length <= 60 && shapes[kind].test(value);
}

/** Our own lines say their level; otherwise it is OTLP's number (1 to 24, four for each level). */
function levelOf(said: string | number | undefined, severity: number): LogLevel {
  if (said === 'info' || said === 'warn' || said === 'error') return said;
  if (severity >= 17) return 'error';
  if (severity >= 13) return 'warn';
  return severity >= 9 ? 'info' : 'debug';
}
