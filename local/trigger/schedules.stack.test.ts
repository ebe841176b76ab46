import { parsePacket, ScheduledTaskPayload } from '@trigger.dev/core/v3';
import { expect } from 'vitest';
import type { RunRow, ScheduleRow } from './store/rows.ts';
import { contract } from './support/contract.ts';
import { succeeded } from './testing/fake-cli.ts';
import { only, setStage } from './testing/stage.ts';

const stage = setStage();
const schedule = { cron: '0 * * * *', timezone: 'Europe/Berlin' };

const sql = () => stage.plane.engine.store.sql;
const schedules = () => sql()<ScheduleRow[]>`select * from trigger_local.schedules order by task`;
const runs = () => sql()<RunRow[]>`select * from trigger_local.runs order by number`;
const hoursAgo = (hours: number) => new Date(Math.floor(Date.now() / 3.6e6 - hours) * 3.6e6);

async function comeDue(at: Date): Promise<void> {
  await sql()`update trigger_local.schedules set next_at = ${at}`;
  await expect
    .poll(async () => only(await schedules()).nextAt.getTime(), { timeout: 5_000 })
    .toBeGreaterThan(Date.now());
}

contract('schedule', 'a tick makes one run, with the payload that the SDK documents', async () => {
  await stage.cli.register([{ id: 'clock', schedule }]);
  await comeDue(hoursAgo(0));
  const run = only(await runs());
  const packet = { data: run.payload, dataType: run.payloadType };
  const payload = ScheduledTaskPayload.parse(await parsePacket(packet));
  expect(payload).toMatchObject({ type: 'DECLARATIVE', timezone: 'Europe/Berlin' });
  expect(payload.timestamp).toEqual(hoursAgo(0));
  expect(payload.lastTimestamp).toBeUndefined();
  expect(payload.upcoming).toHaveLength(5);
  await comeDue(hoursAgo(0));
  expect(await runs()).toHaveLength(1);
});

contract('schedule', 'ticks missed while the worker was away do not pile up', async () => {
  const { cli } = stage;
  await cli.register([{ id: 'clock', schedule }]);
  await comeDue(hoursAgo(5));
  await comeDue(hoursAgo(3));
  expect(await runs()).toHaveLength(1);
  await cli.complete(only(await stage.startAll()), succeeded);
  await sql()`update trigger_local.runs set idempotency_hash = null`;
  await comeDue(hoursAgo(0));
  const [first, second] = await runs();
  const lastTimestamp = async (run: RunRow | undefined) => {
    const packet = { data: run?.payload ?? '', dataType: run?.payloadType ?? '' };
    return ScheduledTaskPayload.parse(await parsePacket(packet)).lastTimestamp;
  };
  expect(await lastTimestamp(first)).toBeUndefined();
  expect(await lastTimestamp(second)).toEqual(hoursAgo(0));
});

contract('schedule', 'schedules follow what the latest worker declares', async () => {
  const { cli } = stage;
  await cli.register([
    { id: 'clock', schedule },
    { id: 'only-in-production', schedule: { ...schedule, environments: ['PRODUCTION'] } },
    { id: 'plain' },
  ]);
  const [first] = await schedules();
  expect(await schedules()).toHaveLength(1);
  await cli.register([{ id: 'clock', schedule }]);
  expect(await schedules()).toEqual([first]);
  await cli.register([{ id: 'clock', schedule: { ...schedule, cron: '30 * * * *' } }]);
  expect(only(await schedules()).nextAt.getUTCMinutes()).toBe(30);
  await cli.register([{ id: 'clock' }]);
  expect(await schedules()).toEqual([]);
});

contract('schedule', 'a cron expression that is none is refused at registration', async () => {
  const bad = { id: 'clock', schedule: { ...schedule, cron: 'at noon' } };
  await expect(stage.cli.register([bad])).rejects.toThrow(/bad_cron/);
});
