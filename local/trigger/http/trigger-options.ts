import type { TriggerTaskRequestBody } from '@trigger.dev/core/v3';
import { parseNaturalLanguageDuration } from '@trigger.dev/core/v3/isomorphic';
import type { NewRun } from '../engine/create-run.ts';
import { NotAvailable, Refusal } from '../engine/refusal.ts';
import type { Json } from '../store/rows.ts';

type Options = NonNullable<TriggerTaskRequestBody['options']>;

export const maxTags = 10;

/**
 * The wanted run from a trigger's payload and options; the same for a single trigger and a batch
 * item. `machine`, `region` and version locks are taken and have no effect: there is one machine
 * and one version. Throws NotAvailable for what can't be ignored.
 */
export function readTrigger(task: string, payload: unknown, options: Options = {}) {
  if (options.delay !== undefined) throw new NotAvailable('A delay');
  if (options.debounce !== undefined) throw new NotAvailable('Debounce');
  if (options.gates?.length) throw new NotAvailable('A gate');
  if (options.concurrency !== undefined) throw new NotAvailable('A concurrency limit on a trigger');
  if (options.payloadType === 'application/store') throw new NotAvailable('A stored payload');
  return {
    task,
    payload: typeof payload === 'string' ? payload : JSON.stringify(payload ?? null),
    payloadType: options.payloadType ?? 'application/json',
    queue: options.queue?.name,
    concurrencyKey: options.concurrencyKey,
    priority: options.priority,
    tags: readTags(options.tags),
    metadata: readMetadata(options.metadata),
    maxAttempts: options.maxAttempts,
    maxDuration: options.maxDuration,
    isTest: options.test,
    ttl: options.ttl,
    idempotency: readIdempotency(options),
  } satisfies Omit<NewRun, 'triggerFunction'>;
}

/** One tag or a list, without repeats. Refuses more than ten with 422. */
export function readTags(tags: string | string[] | undefined): string[] {
  const list = [...new Set([tags ?? []].flat())];
  if (list.length > maxTags) {
    throw new Refusal(422, 'too_many_tags', `A run has at most ${maxTags} tags`);
  }
  return list;
}

function readMetadata(metadata: unknown): Record<string, Json> | undefined {
  if (metadata === undefined || metadata === null) return undefined;
  const value: unknown = typeof metadata === 'string' ? JSON.parse(metadata) : metadata;
  if (!isRecord(value)) throw new Refusal(422, 'bad_metadata', 'Metadata is not an object');
  return value;
}

function isRecord(value: unknown): value is Record<string, Json> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function readIdempotency(options: Options): NewRun['idempotency'] {
  if (!options.idempotencyKey) return undefined;
  const { key, scope } = options.idempotencyKeyOptions ?? {};
  const life = options.idempotencyKeyTTL;
  const expiresAt = life === undefined ? undefined : parseNaturalLanguageDuration(life);
  if (life !== undefined && !expiresAt) {
    throw new Refusal(422, 'bad_ttl', 'idempotencyKeyTTL is not a duration');
  }
  return { hash: options.idempotencyKey, key, scope, expiresAt };
}
