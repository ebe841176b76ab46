import { PAGE_OF } from '@/lib/http/page-of';

/** Before its end by so much a token is renewed; auth-js renews in the last 90 s. */
const MARGIN_S = 60;

export type Token = {
  /**
   * The access token of one person's session; null where nobody, or somebody else, is signed in to
   * this browser by now. Throws where the server can't be reached.
   */
  get(): Promise<string | null>;
  /** Asks anew next time: it was refused. */
  drop(): void;
};

type Answer = { token: string; secondsLeft: number };

/** Keeps the token of one person's session for as long as it holds, in memory only. */
export function keepToken(userId: string, ask = askServer, now = Date.now): Token {
  let held: { token: string; until: number } | null = null;
  let asking: Promise<string | null> | null = null;

  async function renew() {
    const answer = await ask(userId);
    held = answer && { token: answer.token, until: now() + (answer.secondsLeft - MARGIN_S) * 1000 };
    return answer?.token ?? null;
  }

  return {
    async get() {
      if (held && now() < held.until) return held.token;
      asking ??= renew().finally(() => {
        asking = null;
      });
      return asking;
    },
    drop() {
      held = null;
    },
  };
}

async function askServer(userId: string): Promise<Answer | null> {
  const response = await fetch('/api/session', {
    headers: { [PAGE_OF]: userId },
    cache: 'no-store',
  });
  if (response.status === 401) return null;
  if (!response.ok) throw new Error('the server gave no token');
  return response.json();
}
