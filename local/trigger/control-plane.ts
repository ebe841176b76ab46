import type { Server } from 'node:http';
import { createServer } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import type { Engine } from './engine/engine.ts';
import { createLeases } from './engine/leases.ts';
import { createPresence } from './engine/presence.ts';
import { startTicking } from './engine/tick.ts';
import { createTurns } from './engine/turns.ts';
import { createWaker } from './engine/waker.ts';
import { latestWorker } from './engine/workers.ts';
import { createApp, type Health } from './http/app.ts';
import type { Settings } from './http/settings.ts';
import { openWorkerSocket, type WorkerSocket } from './http/socket.ts';
import { createNews } from './page/news.ts';
import { pageRoutes } from './page/routes.ts';
import { openStore } from './store/store.ts';

export type ControlPlaneOptions = {
  databaseUrl: string;
  /** 0 takes a free one. */
  port: number;
  /** `tr_dev_…`, for the SDK and the CLI's engine calls. */
  secretKey: string;
  /** `tr_pat_…`, for the CLI's login. */
  accessToken: string;
  projectRef: string;
  /** Opens the runs page at `/?key=…`; without one there is no page. */
  runsPageKey?: string;
  /** The app that the tasks belong to: the runs page links to its entries. */
  appUrl?: string;
  maxLiveRuns?: number;
  longPollMs?: number;
  /** One line without content about what happens. */
  log?: (line: string) => void;
};

export type ControlPlane = {
  url: string;
  port: number;
  engine: Engine;
  health(): Promise<Health>;
  close(): Promise<void>;
};

/**
 * Starts the control plane on 127.0.0.1. Rejects when the port is taken, the database doesn't
 * answer, or another control plane works on it.
 */
export async function startControlPlane(options: ControlPlaneOptions): Promise<ControlPlane> {
  const { secretKey, accessToken, projectRef, log = () => {} } = options;
  const server = createServer();
  const leases = createLeases();
  const waker = createWaker();
  const news = createNews();
  let socket: WorkerSocket | null = null;
  const store = await openStore(options.databaseUrl, {
    onChanged(runId) {
      socket?.notify(runId);
      news.tell();
    },
    onStartable: (at) => waker.wakeAt(at, new Date()),
  });

  const reminders = new Set<NodeJS.Timeout>();
  const engine: Engine = {
    store,
    leases,
    waker,
    turns: createTurns(),
    limits: { maxLiveRuns: options.maxLiveRuns ?? 8, longPollMs: options.longPollMs ?? 20_000 },
    now: () => new Date(),
    remind(at) {
      const ms = Math.max(0, at.getTime() - Date.now());
      if (ms > 3_600_000) return;
      const timer = setTimeout(() => {
        reminders.delete(timer);
        void ticker.tick();
      }, ms + 5);
      reminders.add(timer);
    },
  };
  const ticker = startTicking(engine, (error) => {
    log(`tick failed: ${error instanceof Error ? error.name : 'unknown'}`);
  });

  const presence = createPresence();
  const health = async (): Promise<Health> => {
    try {
      const worker = await latestWorker(store.sql);
      const there = worker !== null && presence.isThere(worker.id);
      return { ok: true, worker: there ? 'registered' : 'waiting' };
    } catch {
      return { ok: false, worker: 'waiting' };
    }
  };

  try {
    const port = await listen(server, options.port);
    const url = `http://127.0.0.1:${port}`;
    const runsPageKey = options.runsPageKey ?? null;
    const appUrl = options.appUrl?.replace(/\/$/, '') ?? null;
    const keys = { secretKey, accessToken, projectRef, runsPageKey };
    const settings: Settings = { url, ...keys, appUrl, log };
    const pages = pageRoutes({ engine, settings, news, health });
    const app = createApp({ engine, settings, presence, health, pages });
    server.on('request', getRequestListener(app.fetch));
    socket = openWorkerSocket(server, leases, secretKey);
    return { url, port, engine, health, close };
  } catch (error) {
    await close();
    throw error;
  }

  async function close(): Promise<void> {
    for (const timer of reminders) clearTimeout(timer);
    const ticked = ticker.stop();
    waker.stop();
    server.closeAllConnections();
    await Promise.race([
      Promise.allSettled([ticked, socket?.close()]),
      new Promise((done) => setTimeout(done, 1_000)),
    ]);
    server.close();
    await store.close();
  }
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((done, fail) => {
    server.once('error', fail);
    server.listen({ port, host: '127.0.0.1' }, () => {
      server.off('error', fail);
      const address = server.address();
      done(typeof address === 'object' && address ? address.port : port);
    });
  });
}
