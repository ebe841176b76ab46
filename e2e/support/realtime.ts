import type { Page, WebSocketRoute } from '@playwright/test';

/** The stream of changes of a page, which a test can cut. */
export type Stream = {
  /** Ends the connection, and every further one. */
  cut: () => Promise<void>;
  /** Lets the page connect again. */
  mend: () => void;
  /** Ends the page's channel as the server does when the token of its session has expired. */
  expire: () => void;
};

type Joined = { socket: WebSocketRoute; ref: string; topic: string };

/** Stands between a page and its stream. To be called before the page is opened. */
export async function holdStream(page: Page): Promise<Stream> {
  let isCut = false;
  let joined: Joined | null = null;
  const open = new Set<WebSocketRoute>();
  await page.routeWebSocket(/\/realtime\/v1\/websocket/, (socket) => {
    if (isCut) return void socket.close({ code: 1011 });
    const server = socket.connectToServer();
    open.add(socket);
    socket.onMessage((message) => {
      const join = joinIn(String(message));
      if (join) joined = { socket, ...join };
      server.send(message);
    });
  });
  return {
    async cut() {
      isCut = true;
      for (const socket of open) await socket.close({ code: 1011 });
      open.clear();
    },
    mend() {
      isCut = false;
    },
    expire() {
      if (!joined) throw new Error('The page has joined no channel.');
      const { socket, ref, topic } = joined;
      socket.send(JSON.stringify([ref, ref, topic, 'phx_close', {}]));
    },
  };
}

function joinIn(message: string): { ref: string; topic: string } | null {
  const frame: unknown = message.startsWith('[') ? JSON.parse(message) : null;
  if (!Array.isArray(frame) || frame[3] !== 'phx_join') return null;
  return { ref: String(frame[0]), topic: String(frame[2]) };
}
