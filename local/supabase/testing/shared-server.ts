import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { TestProject } from 'vitest/node';
import { connect } from '../connect.ts';
import { startDatabase } from '../database.ts';
import { prepareDatabase } from '../migrate.ts';
import { freePort } from './free-port.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    testServerUrl: string;
    testTemplate: string;
  }
}

const template = 'daylight_template';
const migrationsDir = fileURLToPath(new URL('../../../supabase/migrations', import.meta.url));

/** One embedded Postgres for a tier, with all migrations applied once to a template database. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const dataDir = mkdtempSync(join(tmpdir(), 'daylight-db-tests-'));
  const database = await startDatabase({
    dataDir,
    port: await freePort(),
    password: randomBytes(16).toString('hex'),
    durable: false,
  });
  const stop = async () => {
    await database.stop();
    rmSync(dataDir, { recursive: true, force: true });
  };

  try {
    const server = connect(database.url, { max: 1 });
    await server.unsafe(`create database ${template}`);
    const url = new URL(database.url);
    url.pathname = `/${template}`;
    const inTemplate = connect(url.href, { max: 1 });
    await prepareDatabase(inTemplate, { migrationsDir });
    await inTemplate.end();
    await server.end();
  } catch (error) {
    await stop();
    throw error;
  }
  project.provide('testServerUrl', database.url);
  project.provide('testTemplate', template);
  return stop;
}
