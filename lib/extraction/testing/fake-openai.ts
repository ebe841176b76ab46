import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What the server does with one call, as measured on the real service and its SDK. */
export type Behaviour =
  | { kind: 'ok'; answer: unknown }
  | { kind: 'text'; text: string }
  | { kind: 'refusal' }
  | { kind: 'truncated' }
  | { kind: 'filtered' }
  | { kind: 'failed'; code: string }
  | { kind: 'status'; status: number; code?: string; headers?: Record<string, string> }
  | { kind: 'hang' }
  | { kind: 'drop' };

export type FakeCall = {
  path: string;
  authorization: string | undefined;
  body: Record<string, unknown>;
};

export type FakeOpenAI = {
  /** For OPENAI_BASE_URL. */
  baseURL: string;
  calls: FakeCall[];
  /** One behaviour a call, in order; the last one stays. */
  script(...behaviours: Behaviour[]): void;
  close(): Promise<void>;
};

const NOTHING: Behaviour = { kind: 'ok', answer: { events: [], action_items: [] } };

/** Starts a server on a free loopback port that answers POST /v1/responses as scripted. */
export function startFakeOpenAI(...script: Behaviour[]): Promise<FakeOpenAI> {
  return startFakeOpenAIOn(0, ...script);
}

/** The same on a port of one's choice, for a stack that was told of it before. */
export async function startFakeOpenAIOn(
  ownPort: number,
  ...script: Behaviour[]
): Promise<FakeOpenAI> {
  let behaviours: Behaviour[] = script;
  const calls: FakeCall[] = [];
  const server = createServer(async (request, response) => {
    calls.push(await toCall(request));
    const next = behaviours.length > 1 ? behaviours.shift() : behaviours[0];
    if (request.method !== 'POST' || request.url !== '/v1/responses') {
      return send(response, 404, {
        error: { message: 'Not found', type: 'invalid_request_error' },
      });
    }
    behave(next ?? NOTHING, response);
  });
  server.listen(ownPort, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    baseURL: `http://127.0.0.1:${port}/v1`,
    calls,
    script: (...next) => {
      behaviours = next;
    },
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

async function toCall(request: IncomingMessage): Promise<FakeCall> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  const body = Buffer.concat(chunks).toString('utf8');
  return {
    path: request.url ?? '',
    authorization: request.headers.authorization,
    body: body === '' ? {} : JSON.parse(body),
  };
}

function behave(behaviour: Behaviour, response: ServerResponse): void {
  if (behaviour.kind === 'hang') return;
  if (behaviour.kind === 'drop') response.destroy();
  else if (behaviour.kind === 'status') {
    send(response, behaviour.status, problem(behaviour), behaviour.headers);
  } else send(response, 200, answerOf(behaviour));
}

type Answered = Exclude<Behaviour, { kind: 'hang' | 'drop' | 'status' }>;

function answerOf(behaviour: Answered) {
  switch (behaviour.kind) {
    case 'ok':
      return reply([text(JSON.stringify(behaviour.answer))]);
    case 'text':
      return reply([text(behaviour.text)]);
    case 'refusal':
      return reply([{ type: 'refusal', refusal: 'I can’t help with that.' }]);
    case 'truncated':
      return incomplete('max_output_tokens');
    case 'filtered':
      return incomplete('content_filter');
    case 'failed': {
      const error = { code: behaviour.code, message: 'The model failed to answer.' };
      return { ...reply([]), status: 'failed', output: [], error };
    }
  }
}

function reply(content: unknown[], status = 'completed') {
  return {
    id: 'resp_fake',
    object: 'response',
    created_at: 1_764_000_000,
    status,
    error: null,
    incomplete_details: null,
    model: 'fake',
    // Real reasoning models put such an item first.
    output: [
      { id: 'rs_fake', type: 'reasoning', summary: [] },
      { id: 'msg_fake', type: 'message', status, role: 'assistant', content },
    ],
    usage: {
      input_tokens: 120,
      input_tokens_details: { cached_tokens: 0 },
      output_tokens: 45,
      output_tokens_details: { reasoning_tokens: 8 },
      total_tokens: 165,
    },
  };
}

function text(value: string) {
  return { type: 'output_text', text: value, annotations: [], logprobs: [] };
}

function incomplete(reason: string) {
  return { ...reply([text('{"events":[{"typ')], 'incomplete'), incomplete_details: { reason } };
}

function problem(behaviour: { status: number; code?: string }) {
  const code = behaviour.code ?? null;
  return {
    error: { message: `Status ${behaviour.status}`, type: code ?? 'error', param: null, code },
  };
}

function send(
  response: ServerResponse,
  status: number,
  body: unknown,
  headers: Record<string, string> = {},
): void {
  response.writeHead(status, {
    'content-type': 'application/json',
    'x-request-id': 'req_fake',
    ...headers,
  });
  response.end(JSON.stringify(body));
}
