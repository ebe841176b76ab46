import type { RealtimeClient } from '@supabase/realtime-js';
import type { Rows } from '@/lib/database';
import type { Access } from '@/lib/supabase/access';
import { keepToken, type Token } from '@/lib/supabase/token';
import type { Database } from '@/types/database';

/** The parts of Supabase's client that a page needs; its sessions are the server's business. */
export type BrowserDb = { rows: Rows; realtime: RealtimeClient; token: Token };

type Held = { userId: string; token: Token; db?: Promise<BrowserDb> };

let held: Held | null = null;

/**
 * The tab's one way to Supabase, as the signed-in person. Its code is loaded when first asked for.
 * Browser only.
 */
export function browserDb(access: Access): Promise<BrowserDb> {
  const mine = holdFor(access.userId);
  mine.db ??= load(access, mine.token).catch((error) => {
    // A chunk that didn't arrive is asked for again next time.
    mine.db = undefined;
    throw error;
  });
  return mine.db;
}

/** The token alone, for those who speak to Supabase themselves. Browser only. */
export function browserToken(userId: string): Token {
  return holdFor(userId).token;
}

/** Forgets the token and who it was for: for signing out. */
export function forgetBrowserDb(): void {
  held = null;
}

function holdFor(userId: string): Held {
  if (held?.userId !== userId) held = { userId, token: keepToken(userId) };
  return held;
}

async function load({ supabaseUrl, publishableKey: apikey }: Access, token: Token) {
  // One after the other: two short waits of the page instead of a long one.
  const { PostgrestClient } = await import('@supabase/postgrest-js');
  const { RealtimeClient } = await import('@supabase/realtime-js');
  const rows = new PostgrestClient<Database>(`${supabaseUrl}/rest/v1`, {
    headers: { apikey },
    fetch: async (input, init) => {
      const headers = new Headers(init?.headers);
      const bearer = await token.get();
      if (bearer) headers.set('authorization', `Bearer ${bearer}`);
      const response = await fetch(input, { ...init, headers });
      if (response.status === 401) token.drop();
      return response;
    },
  });
  const realtime = new RealtimeClient(`${supabaseUrl.replace(/^http/, 'ws')}/realtime/v1`, {
    params: { apikey },
    accessToken: token.get,
  });
  return { rows, realtime, token };
}
