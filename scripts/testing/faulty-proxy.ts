import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';

/** What stands between a client and a service. */
export type Fault =
  | { kind: 'none' }
  /** The connection is cut as soon as something is asked. */
  | { kind: 'refuse' }
  /** The question is taken and held until `letGo`. */
  | { kind: 'hang' }
  /** Likewise, but the answer's first line is there at once: no time-out for an answer strikes. */
  | { kind: 'stall' }
  | { kind: 'status'; status: number }
  /** The question reaches the service twice. */
  | { kind: 'twice' }
  /** Questions with that word in them take so long. */
  | { kind: 'delay'; ms: number; word: string };

export type FaultyProxy = {
  url: string;
  port: number;
  /** From the next question on. */
  behave(fault: Fault): void;
  /** How many questions have come by now, whatever became of them. */
  asked(): number;
  /** How many questions are held at present. */
  held(): number;
  /** Hands the held questions on to the service, though their clients may be gone by now. */
  letGo(): Promise<void>;
  /** Nobody listens on the port any more. */
  down(): Promise<void>;
  up(): Promise<void>;
  close(): Promise<void>;
};

type Question = { method: string; path: string; headers: Headers; body: Buffer };
type Held = { question: Question; response: ServerResponse };

/** An HTTP proxy in front of one service, which can be away in every way that a service can. */
export async function startFaultyProxy(target: string): Promise<FaultyProxy> {
  let fault: Fault = { kind: 'none' };
  let waiting: Held[] = [];
  let count = 0;
  const server = createServer((request, response) => {
    // What goes wrong in between looks to the client like a service that is gone.
    answer(request, response).catch(() => response.destroy());
  });

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const now = fault;
    count += 1;
    if (now.kind === 'refuse') {
      response.destroy();
      return;
    }
    const question = await read(request);
    if (now.kind === 'stall') {
      response.writeHead(200, { 'content-type': 'application/json' });
      response.flushHeaders();
    }
    if (now.kind === 'hang' || now.kind === 'stall') {
      waiting.push({ question, response });
      return;
    }
    if (now.kind === 'status') {
      response.writeHead(now.status, { 'content-type': 'application/json' });
      response.end('{"error":"away"}');
      return;
    }
    if (now.kind === 'delay' && question.body.includes(now.word)) await pause(now.ms);
    if (now.kind === 'twice') await ask(target, question);
    await pass(target, question, response);
  }

  const up = async (port: number) => {
    server.listen(port, '127.0.0.1');
    await once(server, 'listening');
  };
  const down = async () => {
    if (!server.listening) return;
    server.closeAllConnections();
    server.close();
    await once(server, 'close');
  };
  await up(0);
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    port,
    behave: (next) => {
      fault = next;
    },
    asked: () => count,
    held: () => waiting.length,
    async letGo() {
      const released = waiting;
      waiting = [];
      await Promise.all(released.map(({ question, response }) => pass(target, question, response)));
    },
    down,
    up: () => up(port),
    close: down,
  };
}

async function pass(target: string, question: Question, response: ServerResponse): Promise<void> {
  const answered = await ask(target, question);
  if (response.destroyed) return;
  if (!response.headersSent) {
    response.writeHead(answered.status, Object.fromEntries(answered.headers));
  }
  response.end(answered.body);
}

async function read(request: IncomingMessage): Promise<Question> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  const headers = new Headers();
  for (const [name, value] of Object.entries(request.headers)) {
    if (typeof value === 'string' && !ofTheConnection.has(name)) headers.set(name, value);
  }
  return {
    ...{ method: request.method ?? 'GET', path: request.url ?? '/' },
    ...{ headers, body: Buffer.concat(chunks) },
  };
}

async function ask(target: string, { method, path, headers, body }: Question) {
  const sent = body.length > 0 ? new Uint8Array(body) : undefined;
  const answer = await fetch(target + path, { method, headers, body: sent });
  const kept = [...answer.headers].filter(([name]) => !ofTheConnection.has(name));
  return { status: answer.status, headers: kept, body: Buffer.from(await answer.arrayBuffer()) };
}

// Each leg has its own; the body is whole and unpacked here.
const ofTheConnection = new Set([
  ...['connection', 'keep-alive', 'transfer-encoding', 'content-length', 'content-encoding'],
  ...['host', 'expect', 'upgrade'],
]);
