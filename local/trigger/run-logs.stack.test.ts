import postgres from 'postgres';
import { expect } from 'vitest';
import { maxLogsOfRun } from './engine/run-logs.ts';
import type { RunLog } from './store/rows.ts';
import { contract } from './support/contract.ts';
import { setStage } from './testing/stage.ts';
import { tablesThatSay } from './testing/tables.ts';

const stage = setStage();
const word = 'quillwort';

type Said = Record<string, string | number>;

async function send(runId: string, records: Said[]) {
  const logRecords = records.map((said) => ({
    timeUnixNano: `${Date.now()}000000`,
    severityNumber: 9,
    body: { stringValue: `${word} in the body` },
    attributes: Object.entries({ '$metadata.ctx.run.id': runId, ...said }).map(([key, value]) => ({
      key,
      value: typeof value === 'number' ? { intValue: value } : { stringValue: value },
    })),
  }));
  const body = { resourceLogs: [{ scopeLogs: [{ logRecords }] }] };
  return (await stage.cli.call('POST', '/otel/v1/logs', body)).status;
}

const kept = (runId: string) =>
  stage.plane.engine.store.sql<RunLog[]>`
    select * from trigger_local.run_logs where run_id = ${runId} order by number`;

contract('logs', 'no table holds a word of what tasks wrote, only their events', async () => {
  const id = await stage.trigger('hello');
  const hostile: Said[] = [
    { event: `${word} ${word}` },
    { event: word },
    { note: word },
    { event: 'job.broke', [word]: 1, note: word, jobId: word, code: `${word}!` },
  ];
  expect(await send(id, hostile)).toBe(200);
  expect(await kept(id)).toMatchObject([{ level: 'info', event: 'job.broke', fields: {} }]);
  for (const kind of ['traces', 'metrics']) {
    const answer = await stage.cli.call('POST', `/otel/v1/${kind}`, { resourceSpans: [word] });
    expect(answer.status).toBe(200);
  }
  const sql = postgres(stage.databaseUrl, { max: 1 });
  expect(await tablesThatSay(sql, word)).toEqual([]);
  expect(await tablesThatSay(sql, 'job.broke')).toEqual(['run_logs']);
  await sql.end();
});

contract('logs', 'of each run the newest records are kept, and of unknown runs none', async () => {
  const id = await stage.trigger('hello');
  const many = Array.from({ length: maxLogsOfRun + 20 }, (_, count) => ({ event: 'a.b', count }));
  expect(await send(id, many)).toBe(200);
  const counts = (await kept(id)).map((log) => log.fields.count);
  expect(counts).toEqual(many.slice(20).map(({ count }) => count));
  expect(await send('run_00000000000000000000dead', [{ event: 'a.b' }])).toBe(200);
  expect(await kept('run_00000000000000000000dead')).toHaveLength(0);
});
