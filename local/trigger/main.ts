import { z } from 'zod';
import { startControlPlane } from './control-plane.ts';
import { say } from './say.ts';

const Environment = z.object({
  DATABASE_URL: z.string().min(1),
  CONTROL_PORT: z.coerce.number().int().min(1).max(65_535),
  TRIGGER_SECRET_KEY: z.string().startsWith('tr_dev_'),
  TRIGGER_ACCESS_TOKEN: z.string().startsWith('tr_pat_'),
  TRIGGER_PROJECT_REF: z.string().startsWith('proj_').default('proj_daylight'),
  RUNS_PAGE_KEY: z.string().min(16).optional(),
  APP_URL: z.url({ protocol: /^https?$/ }).optional(),
  LOCAL_MAX_LIVE_RUNS: z.coerce.number().int().min(1).max(64).default(8),
});

function fail(message: string): never {
  process.stderr.write(`${message}\n`);
  process.exit(1);
}

const parsed = Environment.safeParse(process.env);
if (!parsed.success) {
  const names = parsed.error.issues.map((issue) => issue.path.join('.')).join(', ');
  fail(`The control plane cannot start: missing or wrong ${names}.`);
}
const env = parsed.data;

const controlPlane = await startControlPlane({
  databaseUrl: env.DATABASE_URL,
  port: env.CONTROL_PORT,
  secretKey: env.TRIGGER_SECRET_KEY,
  accessToken: env.TRIGGER_ACCESS_TOKEN,
  projectRef: env.TRIGGER_PROJECT_REF,
  runsPageKey: env.RUNS_PAGE_KEY,
  appUrl: env.APP_URL,
  maxLiveRuns: env.LOCAL_MAX_LIVE_RUNS,
  log: say,
}).catch((error: NodeJS.ErrnoException) =>
  fail(
    error.code === 'EADDRINUSE'
      ? `Port ${env.CONTROL_PORT} for the control plane is in use.`
      : `The control plane cannot start: ${error.code ?? error.message}`,
  ),
);
say(`control plane at ${controlPlane.url}`);

let closing = false;
for (const name of ['SIGTERM', 'SIGINT'] as const) {
  process.on(name, () => {
    if (closing) return;
    closing = true;
    void controlPlane.close().finally(() => process.exit(0));
  });
}
