import { ApiClient, type RetrieveRunResponse } from '@trigger.dev/core/v3';
import { beforeEach } from 'vitest';
import { type ClonedDatabase, cloneDatabase } from '../../supabase/testing/clone-database.ts';
import type { ControlPlane } from '../control-plane.ts';
import { secretKey, startTestControlPlane } from './control-plane.ts';
import { fakeCli, type Started } from './fake-cli.ts';

export type Stage = {
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

/**
 * For each test a database of its own, and on it a fresh control plane. `fresh` makes that database
 * where the tier's server won't do, because a test kills it.
 */
export function setStage({
  maxLiveRuns,
  fresh = () => cloneDatabase('template1'),
}: {
  maxLiveRuns?: number;
  fresh?: () => Promise<ClonedDatabase>;
} = {}): Stage {
  const stage = {} as Stage;
  beforeEach(async () => {
    const database = await fresh();
    stage.databaseUrl = database.url;
    stage.plane = await startTestControlPlane(database.url, { maxLiveRuns });
    stage.cli = fakeCli(stage.plane.url);
    stage.api = new ApiClient(stage.plane.url, secretKey);
    return async () => {
      await stage.plane.close();
      await database.drop();
    };
  });

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
