import { randomUUID } from 'node:crypto';
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { processIdentity } from '../supabase/process-identity.ts';
import { Problem } from './problem.ts';
import { isRunning, processesOfStack, signal } from './processes.ts';
import { until } from './until.ts';

const schema = z.object({
  id: z.uuid(),
  supervisor: z.string(),
  port: z.number(),
  ready: z.boolean(),
  children: z.array(z.string()),
});

/** What `stack.json` of a data folder says about the stack that runs, or ran, on it. */
export type StackRecord = z.infer<typeof schema>;

/** Our own record while we run; `update` writes it, `release` takes it away. */
export interface Lock {
  id: string;
  update(change: Partial<Pick<StackRecord, 'ready' | 'children'>>): void;
  release(): void;
}

const fileOf = (data: string) => join(data, 'stack.json');

function read(data: string): StackRecord | undefined {
  try {
    return schema.parse(JSON.parse(readFileSync(fileOf(data), 'utf8')));
  } catch {
    return undefined;
  }
}

/** The stack that runs on this data folder now, if there is one. */
export function findRunning(data: string): StackRecord | undefined {
  const record = read(data);
  return record && isRunning(record.supervisor) ? record : undefined;
}

/**
 * Takes the data folder for this process. A record left by a killed supervisor is taken over, and
 * what it left running is stopped first. Throws a `Problem` when a live stack holds the folder.
 */
export async function takeLock(data: string, port: number): Promise<Lock> {
  const running = findRunning(data);
  if (running) {
    throw new Problem(
      `Daylight already runs on ${data} at http://localhost:${running.port} ` +
        `(process ${running.supervisor.split(' ')[0]}); stop it first, or choose another folder with DAYLIGHT_DATA.`,
    );
  }
  const left = read(data);
  if (left) await stopLeftovers(left);
  rmSync(fileOf(data), { force: true });

  let record: StackRecord = {
    id: randomUUID(),
    supervisor: processIdentity(process.pid) ?? String(process.pid),
    port,
    ready: false,
    children: [],
  };
  try {
    // "wx": of two that start in the same moment, one gets the folder.
    writeFileSync(fileOf(data), JSON.stringify(record), { mode: 0o600, flag: 'wx' });
  } catch {
    throw new Problem(`Another Daylight is starting on ${data} at this moment.`);
  }
  return {
    id: record.id,
    update(change) {
      record = { ...record, ...change };
      writeFileSync(`${fileOf(data)}.new`, JSON.stringify(record), { mode: 0o600 });
      renameSync(`${fileOf(data)}.new`, fileOf(data));
    },
    release() {
      if (read(data)?.id === record.id) rmSync(fileOf(data), { force: true });
    },
  };
}

/** Stops what a killed supervisor left behind: asked first, after three seconds made to. */
export async function stopLeftovers(left: Pick<StackRecord, 'id' | 'children'>): Promise<void> {
  const recorded = () =>
    left.children.filter(isRunning).map((identity) => Number(identity.split(' ')[0]));
  const remaining = () => [...new Set([...recorded(), ...processesOfStack(left.id)])];
  for (const pid of remaining()) signal(pid, 'SIGTERM');
  if (await until(() => remaining().length === 0, { withinMs: 3_000 })) return;
  for (const pid of recorded()) signal(-pid, 'SIGKILL');
  for (const pid of remaining()) signal(pid, 'SIGKILL');
  await until(() => remaining().length === 0, { withinMs: 2_000 });
}
