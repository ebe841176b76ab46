import type { RealtimeChannel } from '@supabase/realtime-js';
import type { BrowserDb } from '@/lib/supabase/browser';

type Handlers = {
  /** The stream really flows: what happened before this moment may have been missed. */
  onLive: () => void;
  onDown: () => void;
  onRow: (row: unknown) => void;
};

const REOPEN_MS = 5_000;
const REOPEN_SIGNED_OUT_MS = 60_000;

/**
 * Follows one person's rows of `jobs`. "Subscribed" isn't "flowing": only the server's own word that
 * changes are being sent counts as live. The client joins again by itself after a lost connection;
 * a channel that was closed is opened anew. Gives the way to end it.
 */
export function followJobs(
  { realtime, token }: BrowserDb,
  userId: string,
  handlers: Handlers,
): () => void {
  let ended = false;
  let channel: RealtimeChannel | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;

  async function open() {
    // Without a token the join would pass and row security would then hide every change.
    const isSignedIn = (await token.get()) !== null;
    if (ended) return;
    if (!isSignedIn) return reopen(null, REOPEN_SIGNED_OUT_MS);
    await realtime.setAuth();
    if (ended) return;
    const opened = realtime.channel(`jobs:${userId}:${crypto.randomUUID()}`);
    channel = opened;
    const filter = { schema: 'public', table: 'jobs', filter: `user_id=eq.${userId}` } as const;
    opened
      .on('postgres_changes', { ...filter, event: 'INSERT' }, ({ new: row }) => handlers.onRow(row))
      .on('postgres_changes', { ...filter, event: 'UPDATE' }, ({ new: row }) => handlers.onRow(row))
      .on('system', {}, (message: unknown) => {
        if (!ended && isFlowing(message)) handlers.onLive();
      })
      .subscribe((status) => {
        if (ended || channel !== opened || status === 'SUBSCRIBED') return;
        handlers.onDown();
        if (status === 'CLOSED') reopen(opened);
      });
  }

  function reopen(closed: RealtimeChannel | null, afterMs = REOPEN_MS) {
    channel = null;
    if (closed) void realtime.removeChannel(closed);
    clearTimeout(timer);
    timer = setTimeout(() => void open().catch(() => reopen(null)), afterMs);
  }

  void open().catch(() => reopen(null));
  return () => {
    ended = true;
    clearTimeout(timer);
    if (channel) void realtime.removeChannel(channel);
  };
}

function isFlowing(message: unknown): boolean {
  return (
    typeof message === 'object' &&
    message !== null &&
    'extension' in message &&
    message.extension === 'postgres_changes' &&
    'status' in message &&
    message.status === 'ok'
  );
}
