export type Feature = {
  /** As the SDK's documentation calls it. */
  part: string;
  /** How far it goes here, and where it differs. */
  how: string;
};

/** All that the control plane claims to do. What isn't here, and what `not-available.ts` lists, it doesn't. */
export const features = {
  trigger: {
    part: '`trigger`, `triggerAndWait`',
    how: 'yes; payloads and outputs below 128 KB, from where on the SDK sends packets',
  },
  batch: {
    part: '`batchTrigger`, `batchTriggerAndWait`',
    how: 'batches v3; sealed, or reaped after 2 min with the missing items failed',
  },
  resume: {
    part: 'resuming of parents',
    how: 'derived from rows at each end of a child, each second and at boot',
  },
  retry: {
    part: 'retries',
    how: "up to 5 s in place, longer through the queue; a dead process by its task's settings",
  },
  idempotency: {
    part: 'idempotency keys',
    how: "upstream's rules on both paths: failed and expired runs free the key, cancelled ones keep it; 30 days unless `idempotencyKeyTTL`",
  },
  request: {
    part: 'request idempotency',
    how: '`x-trigger-request-idempotency-key`, 24 h',
  },
  queue: {
    part: 'queues',
    how: '`concurrencyLimit` for each key, combined limit, priority; lanes take turns',
  },
  ttl: {
    part: '`ttl`',
    how: 'of a trigger or a task, never unless asked for; a run that has not started by then expires',
  },
  wait: { part: '`wait.for`, `wait.until`', how: 'yes' },
  schedule: {
    part: 'schedules',
    how: 'declarative (`schedules.task` with `cron`), time zones, five-field crontab',
  },
  cancel: {
    part: 'cancel',
    how: 'with abort signal and `onCancel`; goes down the tree of awaited runs',
  },
  replay: { part: 'replay', how: 'a new run of the same payload, on its own, without the key' },
  metadata: { part: 'tags, metadata', how: 'yes; metadata reaches parent and root' },
  read: {
    part: '`runs.retrieve`, `runs.list`, `batch.retrieve`',
    how: 'filters: status, task, tag, batch, from, to; page by page',
  },
  maxDuration: { part: '`maxDuration`', how: 'enforced by the CLI; the run ends as timed out' },
  fencing: {
    part: 'late and repeated results',
    how: 'of another than the present attempt: refused; the same again: the same answer',
  },
  lost: {
    part: 'lost and stalled workers',
    how: 'the process is killed, then the run queued again, at most five times, not counted as a try',
  },
  restart: {
    part: 'restarts of control plane and database',
    how: 'attempts go on across them; one writer at a time',
  },
  logs: {
    part: 'logs of tasks',
    how: 'structured events with ids, codes and numbers, the newest 500 of a run; all text, traces and metrics are thrown away',
  },
  worker: {
    part: 'versions of the worker',
    how: 'only the one that registered last gets runs; several stacks in one checkout',
  },
  shapes: {
    part: 'wire format',
    how: 'every answer is parsed by the schemas of `@trigger.dev/core/v3`',
  },
  refused: {
    part: 'everything else',
    how: '**501** `{ error, code: "not_available_locally" }`, not tried again by any client',
  },
} as const satisfies Record<string, Feature>;

export type FeatureId = keyof typeof features;

export function isFeatureId(id: string): id is FeatureId {
  return Object.hasOwn(features, id);
}
