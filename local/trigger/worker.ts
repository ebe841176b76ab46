import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { say } from './say.ts';
import { superviseCli } from './worker/supervise.ts';

const Environment = z.object({
  TRIGGER_API_URL: z.url(),
  TRIGGER_ACCESS_TOKEN: z.string().startsWith('tr_pat_'),
  TRIGGER_PROJECT_REF: z.string().startsWith('proj_').default('proj_daylight'),
  DAYLIGHT_DATA: z.string().default('.daylight'),
  /** 1 while tasks are written: they are built again at every change. */
  WORKER_WATCH: z.enum(['0', '1']).default('0'),
  WORKER_PROJECT_DIR: z.string().default(fileURLToPath(new URL('../..', import.meta.url))),
});

const parsed = Environment.safeParse(process.env);
if (!parsed.success) {
  const names = parsed.error.issues.map((issue) => issue.path.join('.')).join(', ');
  process.stderr.write(`The worker cannot start: missing or wrong ${names}.\n`);
  process.exit(1);
}
const env = parsed.data;

const worker = superviseCli({
  projectDir: resolve(env.WORKER_PROJECT_DIR),
  stack: resolve(env.DAYLIGHT_DATA),
  apiUrl: env.TRIGGER_API_URL,
  accessToken: env.TRIGGER_ACCESS_TOKEN,
  projectRef: env.TRIGGER_PROJECT_REF,
  log: say,
  watch: env.WORKER_WATCH === '1',
});

let stopping = false;
for (const name of ['SIGTERM', 'SIGINT'] as const) {
  process.on(name, () => {
    if (stopping) return;
    stopping = true;
    void worker.stop().finally(() => process.exit(0));
  });
}
