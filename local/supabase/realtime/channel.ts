import type { Claims } from './claims.ts';
import { type Filter, parseFilter } from './filters.ts';
import { isRecord } from './frames.ts';

export type Subscription = {
  id: number;
  /** As the client sent it: the reply must repeat it, or the client leaves. */
  asked: Record<string, unknown>;
  event: string;
  schema: string;
  table: string | undefined;
  filter: Filter | null;
};

/** One joined topic of one socket. */
export type Channel = {
  topic: string;
  joinRef: string | null;
  token: string;
  claims: Claims;
  subscriptions: Subscription[];
  /** Ends the channel when its token does. */
  expiry: NodeJS.Timeout | undefined;
};

export type Change = {
  id: string;
  schema: string;
  table: string;
  operation: 'INSERT' | 'UPDATE' | 'DELETE';
  newRow: Record<string, unknown> | null;
  oldRow: Record<string, unknown> | null;
  at: Date;
};

let lastId = 0;

/** The table subscriptions in a join. Throws a sentence when a filter can't be read. */
export function subscriptionsOf(config: unknown): Subscription[] {
  const asked = isRecord(config) ? config.postgres_changes : undefined;
  if (!Array.isArray(asked)) return [];
  return asked.filter(isRecord).map((entry) => {
    lastId += 1;
    return {
      id: lastId,
      asked: entry,
      event: String(entry.event ?? '*'),
      schema: String(entry.schema ?? 'public'),
      table: typeof entry.table === 'string' ? entry.table : undefined,
      filter: parseFilter(typeof entry.filter === 'string' ? entry.filter : undefined),
    };
  });
}

/** Whether a subscription is about this table and kind of change; the filter is another matter. */
export function concerns(subscription: Subscription, change: Change): boolean {
  const any = (wanted: string | undefined, value: string) =>
    wanted === undefined || wanted === '*' || wanted === value;
  return (
    any(subscription.event, change.operation) &&
    any(subscription.schema, change.schema) &&
    any(subscription.table, change.table)
  );
}
