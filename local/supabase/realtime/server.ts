import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocketServer } from 'ws';
import type { Sql } from '../connect.ts';
import type { Secrets } from '../secrets.ts';
import { deliverTo } from './delivery.ts';
import { startFeed } from './feed.ts';
import { Socket } from './socket.ts';

const socketsAtMost = 500;
const silenceMs = 70_000;

export type Realtime = {
  /** Answers an HTTP upgrade; the caller has checked host and origin. */
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void;
  close(): Promise<void>;
};

/** The Realtime half of Supabase that Daylight uses: changes of tables, under each subscriber's policies. */
export function startRealtime(databaseUrl: string, sql: Sql, secrets: Secrets): Realtime {
  const sockets = new Set<Socket>();
  const server = new WebSocketServer({
    noServer: true,
    maxPayload: 256 * 1024,
    perMessageDeflate: false,
  });
  const feed = startFeed(databaseUrl, sql, deliverTo(sockets, sql));
  const reaper = setInterval(() => {
    for (const socket of sockets) {
      if (Date.now() - socket.lastHeard > silenceMs) socket.terminate();
    }
  }, 15_000);
  reaper.unref();

  return {
    upgrade(request, socket, head) {
      const url = new URL(request.url ?? '/', 'http://local');
      const key = url.searchParams.get('apikey') ?? '';
      const known = key === secrets.publishableKey || key === secrets.secretKey;
      if (url.pathname !== '/realtime/v1/websocket' || !known || sockets.size >= socketsAtMost) {
        socket.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\nContent-Length: 0\r\n\r\n');
        return;
      }
      const version = url.searchParams.get('vsn') === '2.0.0' ? '2.0.0' : '1.0.0';
      server.handleUpgrade(request, socket, head, (connection) => {
        const client = new Socket(connection, version, key, secrets);
        sockets.add(client);
        connection.on('close', () => sockets.delete(client));
      });
    },
    async close() {
      clearInterval(reaper);
      for (const socket of sockets) socket.terminate();
      server.close();
      await feed.close();
    },
  };
}
