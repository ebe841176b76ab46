import type { Server as HttpServer } from 'node:http';
import { Server } from 'socket.io';
import { z } from 'zod';
import type { Leases } from '../engine/leases.ts';
import { isLoopbackHost } from './guards.ts';
import { bearerOf, sameSecret } from './secrets.ts';

const RunIds = z.object({ runFriendlyIds: z.array(z.string()) });

// The CLI drops a notification that comes while it handles the one before; it looks again by itself
// only every 5 s. A repeated one costs it one small request.
const repeatAfterMs = [250, 1_000];

export type WorkerSocket = {
  /** Tells the CLI that a run has a new state. */
  notify(runId: string): void;
  close(): Promise<void>;
};

/** The CLI's channel for news about runs; what it subscribes to is also the lease on those runs. */
export function openWorkerSocket(
  server: HttpServer,
  leases: Leases,
  secretKey: string,
): WorkerSocket {
  const io = new Server(server, {
    ...{ transports: ['websocket'], serveClient: false },
    // A CLI that stands still is found out within 30 s instead of 45, and has 5 s more for its answer.
    ...{ pingInterval: 5_000, pingTimeout: 25_000 },
  });
  const workers = io.of('/dev-worker');
  const repeats = new Map<string, NodeJS.Timeout[]>();

  workers.use((socket, next) => {
    const { authorization, host } = socket.handshake.headers;
    const allowed = isLoopbackHost(host) && sameSecret(bearerOf(authorization), secretKey);
    next(allowed ? undefined : new Error('unauthorized'));
  });
  workers.on('connection', (socket) => {
    const onRuns = (event: string, handle: (runId: string) => void) => {
      socket.on(event, (message: unknown) => {
        const parsed = RunIds.safeParse(message);
        for (const id of parsed.data?.runFriendlyIds ?? []) handle(id);
      });
    };
    onRuns('run:subscribe', (id) => {
      void socket.join(id);
      leases.claim(id, socket.id);
    });
    onRuns('run:unsubscribe', (id) => {
      void socket.leave(id);
      leases.unsubscribe(id, socket.id);
    });
    socket.on('disconnect', () => leases.disconnect(socket.id));
  });

  const emit = (runId: string) => {
    workers.to(runId).emit('run:notify', { version: '1', run: { friendlyId: runId } });
  };
  const stopRepeats = (runId: string) => {
    for (const timer of repeats.get(runId) ?? []) clearTimeout(timer);
    repeats.delete(runId);
  };
  return {
    notify(runId) {
      stopRepeats(runId);
      if (!leases.of(runId)?.socketId) return;
      emit(runId);
      const last = repeatAfterMs.length - 1;
      const timers = repeatAfterMs.map((ms, index) =>
        setTimeout(() => {
          emit(runId);
          if (index === last) repeats.delete(runId);
        }, ms),
      );
      repeats.set(runId, timers);
    },
    async close() {
      for (const runId of [...repeats.keys()]) stopRepeats(runId);
      await io.close();
    },
  };
}
