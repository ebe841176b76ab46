import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export type FakeRun = {
  id: string;
  status: string;
  task: string;
  tags: string[];
  key?: string;
  payload?: unknown;
};

export type FakeTaskService = {
  url: string;
  /** By id. Tests write statuses here, as if the runs had gone on. */
  runs: Map<string, FakeRun>;
  /** Requests by kind, in order: "trigger", "retrieve", "list", "cancel". */
  asked: string[];
  /** Every answer is that status, or none comes for as long as it stands at "silence". */
  behave(as: 'well' | 'silence' | number): void;
  close(): Promise<void>;
};

// Keys of these are free again, as upstream; those of completed and cancelled runs stay taken.
const FREES_ITS_KEY = new Set(['FAILED', 'CRASHED', 'SYSTEM_FAILURE', 'TIMED_OUT', 'EXPIRED']);

/** Speaks the part of the task service's API that the app and the sweep use; runs nothing. */
export async function startFakeTaskService(): Promise<FakeTaskService> {
  const runs = new Map<string, FakeRun>();
  const asked: string[] = [];
  let manner: 'well' | 'silence' | number = 'well';

  const server = createServer(async (request, response) => {
    const url = new URL(request.url ?? '/', 'http://localhost');
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const [kind, found] = answer(url, Buffer.concat(chunks).toString());
    asked.push(kind);
    if (manner === 'silence') return;
    const status = manner === 'well' ? (found ? 200 : 404) : manner;
    response.writeHead(status, { 'content-type': 'application/json' });
    response.end(JSON.stringify(status === 200 ? found : { error: 'No' }));
  });

  function answer(url: URL, body: string): [kind: string, found: object | null] {
    const path = url.pathname.split('/');
    if (path[3] === 'tasks') return ['trigger', trigger(String(path[4]), JSON.parse(body))];
    const run = runs.get(String(path[4]));
    if (path[5] === 'cancel') {
      if (run && !isOver(run)) run.status = 'CANCELED';
      return ['cancel', run ? { id: run.id } : null];
    }
    if (path[4]) return ['retrieve', run ? { ...wire(run), attemptCount: 1 } : null];
    const tag = url.searchParams.get('filter[tag]') ?? '';
    const statuses = url.searchParams.get('filter[status]')?.split(',') ?? [];
    const data = [...runs.values()].filter(
      (one) => one.tags.includes(tag) && statuses.includes(one.status),
    );
    return ['list', { data: data.map(wire), pagination: {} }];
  }

  function trigger(
    task: string,
    { payload, options }: { payload: string; options: { idempotencyKey: string; tags: string[] } },
  ) {
    const { idempotencyKey: key, tags } = options;
    const known = [...runs.values()].find(
      (one) => one.key === key && !FREES_ITS_KEY.has(one.status),
    );
    if (known && manner === 'well') return { id: known.id, isCached: true };
    const run = { id: `run_${runs.size + 1}`, status: 'QUEUED', task, tags, key };
    if (manner === 'well') runs.set(run.id, { ...run, payload: JSON.parse(payload) });
    return { id: run.id, isCached: false };
  }

  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    runs,
    asked,
    behave: (as) => {
      manner = as;
    },
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };

  function wire(run: FakeRun) {
    const is = { isQueued: false, isExecuting: false, isWaiting: false, isCompleted: isOver(run) };
    return {
      ...{ id: run.id, status: run.status, taskIdentifier: run.task, tags: run.tags },
      ...{ ...is, isSuccess: false, isFailed: false, isCancelled: false, isTest: false },
      ...{ createdAt: new Date(), updatedAt: new Date(), costInCents: 0, baseCostInCents: 0 },
      ...{ durationMs: 0, env: { id: 'env', name: 'dev' }, depth: 0, triggerFunction: 'trigger' },
      relatedRuns: {},
    };
  }
}

function isOver(run: FakeRun): boolean {
  return FREES_ITS_KEY.has(run.status) || run.status === 'COMPLETED' || run.status === 'CANCELED';
}
