import { type Draft, isEmpty, isUnsent } from '@/lib/drafts/draft';
import type { SaveAnswer } from '@/lib/drafts/schema';

const DELAY_MS = 2_000;
const RETRY_MS = [5_000, 10_000, 20_000, 60_000];

export type Sync = {
  /** Sends the draft within some seconds; of several in that time only the last. */
  push(draft: Draft): void;
  /** Sends what waits now, also what an earlier failure left; settles when it is over. */
  flush(): Promise<void>;
  /** Nothing of it is sent any more, and no answer about it is heard. */
  end(id: string): void;
  /** While it is held, nothing is sent; what waits goes on waiting. */
  hold(on: boolean): void;
  /** Stops all timers. */
  close(): void;
};

type Heard = {
  onAnswer(sent: Draft, answer: SaveAnswer): void;
  /** The server couldn't be reached, or has no room: for now the draft lies on the device only. */
  onMiss(): void;
};

/** Keeps the server's copy of a draft, one request at a time, and tries again where one fails. */
export function createSync(send: (draft: Draft) => Promise<SaveAnswer>, heard: Heard): Sync {
  const ended = new Set<string>();
  let waiting: Draft | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running: Promise<void> | null = null;
  let failures = 0;
  let held = false;

  function schedule() {
    timer ??= setTimeout(flush, failures ? (RETRY_MS[failures - 1] ?? 60_000) : DELAY_MS);
  }

  async function run(draft: Draft) {
    try {
      const answer = await send(draft);
      failures = 0;
      if (ended.has(draft.id)) return;
      if (answer.code === 'too_many' || answer.code === 'bad_draft') heard.onMiss();
      else heard.onAnswer(draft, answer);
    } catch {
      if (ended.has(draft.id)) return;
      waiting ??= draft;
      heard.onMiss();
      failures += 1;
    }
  }

  async function flush(): Promise<void> {
    clearTimeout(timer);
    timer = undefined;
    while (running) await running;
    if (held) return;
    const draft = waiting;
    waiting = null;
    if (!draft || ended.has(draft.id)) return;
    running = run(draft).finally(() => {
      running = null;
    });
    await running;
    if (waiting) schedule();
  }

  return {
    push(draft) {
      const worthIt = isUnsent(draft) && (draft.rev > 0 || !isEmpty(draft));
      waiting = worthIt ? draft : null;
      if (worthIt && !running) schedule();
    },
    flush,
    end(id) {
      ended.add(id);
      if (waiting?.id === id) waiting = null;
    },
    hold(on) {
      held = on;
      if (!held && waiting) schedule();
    },
    close: () => clearTimeout(timer),
  };
}
