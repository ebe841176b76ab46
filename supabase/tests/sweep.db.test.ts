import { beforeAll, expect, test } from 'vitest';
import { freshDatabase } from './harness';
import { age, byTask, claimed, rpcRows, submitted } from './steps';

const db = await freshDatabase();
await db.sql`update public.app_settings set value = 'unlimited' where key = 'default_plan'`;
const ana = await db.createUser();

type Swept = {
  id: string;
  user_id: string;
  status: string;
  delivery: number;
  run_id: string | null;
};

const names = new Map<string, string>();

async function job(name: string): Promise<string> {
  const { jobId } = await submitted(db, ana);
  names.set(jobId, name);
  return jobId;
}

async function sweep(limit = 100): Promise<Swept[]> {
  return db.asService((sql) =>
    rpcRows<Swept>(sql, 'sweep_jobs', {
      p_deliver_after: '20 seconds',
      p_settle_after: '60 seconds',
      p_limit: limit,
    }),
  );
}

// One job of each kind; "age" moves what the sweep looks at into the past.
beforeAll(async () => {
  await job('pending, new');
  await age(db, 'jobs', await job('pending, 19 seconds old'), '19 seconds', ['created_at']);
  await age(db, 'jobs', await job('pending, 21 seconds old'), '21 seconds', ['created_at']);

  const waiting = await job('pending, old, due in a minute');
  await age(db, 'jobs', waiting, '1 hour', ['created_at']);
  const due = await job('pending, new, due since a minute');
  for (const id of [waiting, due]) {
    const p_claim = await claimed(db, id);
    await byTask(db, 'release_job', { p_job: id, p_claim, p_code: 'outage' });
  }
  await age(db, 'jobs', due, '2 minutes', ['not_before']);

  const alive = await job('processing, old, beating');
  await claimed(db, alive);
  await age(db, 'jobs', alive, '1 hour', ['created_at', 'started_at']);
  await age(db, 'jobs', alive, '55 seconds', ['heartbeat_at']);
  const quiet = await job('processing, quiet');
  await claimed(db, quiet, 'run_quiet');
  await age(db, 'jobs', quiet, '61 seconds', ['heartbeat_at']);

  for (const end of ['completed', 'failed']) {
    const id = await job(end);
    const p_claim = await claimed(db, id);
    const failure = { p_run: null, p_code: 'x', p_message: 'y' };
    await (end === 'completed'
      ? byTask(db, 'finalize_job', { p_job: id, p_claim })
      : byTask(db, 'fail_job', { p_job: id, p_claim, ...failure }));
    await age(db, 'jobs', id, '1 hour', ['created_at', 'started_at', 'heartbeat_at']);
  }
  const cancelled = await job('cancelled');
  await db.sql`
    update public.jobs set status = 'cancelled', completed_at = now() where id = ${cancelled}
  `;
  await age(db, 'jobs', cancelled, '1 hour', ['created_at']);
});

test('a sweep finds what nobody took and what went quiet, and nothing else', async () => {
  expect((await sweep()).map((row) => names.get(row.id)).sort()).toEqual([
    'pending, 21 seconds old',
    'pending, new, due since a minute',
    'processing, quiet',
  ]);
});

test('a sweep gives what a delivery needs', async () => {
  const rows = new Map((await sweep()).map((row) => [names.get(row.id), row]));
  expect(rows.get('processing, quiet')).toMatchObject({
    user_id: ana,
    status: 'processing',
    run_id: 'run_quiet',
    delivery: 1,
    type: 'journal_extraction',
  });
  expect(rows.get('pending, new, due since a minute')).toMatchObject({ delivery: 2, run_id: null });
});

test('quiet jobs come before waiting ones when there is room for few', async () => {
  expect((await sweep(1)).map((row) => names.get(row.id))).toEqual(['processing, quiet']);
});

test('a sweep changes nothing', async () => {
  const rows = () => db.sql`select * from public.jobs order by id`;
  const before = [...(await rows())];
  await sweep();
  expect([...(await rows())]).toEqual(before);
});
