import { ApiClient, type RetrieveRunResponse } from '@trigger.dev/core/v3';
import { afterAll, beforeAll, beforeEach } from 'vitest';
import type { ControlPlane } from '../control-plane.ts';
import { secretKey, startTestControlPlane } from './control-plane.ts';
import { startTestDatabase, type TestDatabase } from './database.ts';
import { fakeCli, type Started } from './fake-cli.ts';

export type Stage = {
  database: TestDatabase;
  /** Of the present test's own database. */
  databaseUrl: string;
  plane: ControlPlane;
  cli: ReturnType<typeof fakeCli>;
  /** The SDK's own HTTP client. */
  api: ApiClient;
  /** Triggers a run with the SDK's client; gives its id. */
  trigger(task: string, payload?: unknown, options?: object): Promise<string>;
  retrieve(runId: string): Promise<RetrieveRunResponse>;
  /** Hands out and starts whatever may start now. */
  startAll(): Promise<Started[]>;
};

/** A database for a file of tests, and on it a fresh control plane for each test. */
export function setStage(options: { maxLiveRuns?: number; durable?: boolean } = {}): Stage {
  const stage = {} as Stage;
  beforeAll(async () => {
    stage.database = await startTestDatabase(options.durable);
  });
  beforeEach(async () => {
    stage.databaseUrl = await stage.database.fresh();
    stage.plane = await startTestControlPlane(stage.databaseUrl, options);
    stage.cli = fakeCli(stage.plane.url);
    stage.api = new ApiClient(stage.plane.url, secretKey);
    return () => stage.plane.close();
  });
  afterAll(() => stage.database.stop());

  stage.trigger = async (task, payload = {}, triggerOptions = {}) => {
    const body = { payload: JSON.stringify(payload), options: triggerOptions };
    return (await stage.api.triggerTask(task, body)).id;
  };
  stage.retrieve = (runId) => stage.api.retrieveRun(runId);
  stage.startAll = async () => {
    const started: Started[] = [];
    for (const message of await stage.cli.dequeue()) started.push(await stage.cli.start(message));
    return started;
  };
  return stage;
}

/** The first of a list that must not be empty. */
export function only<T>(list: T[]): T {
  const [first] = list;
  if (first === undefined) throw new Error('Expected one, found none');
  return first;
}
