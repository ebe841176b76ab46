import { type ControlPlane, startControlPlane } from '../control-plane.ts';

export const secretKey = 'tr_dev_0123456789abcdef';
export const accessToken = 'tr_pat_0123456789abcdef';
export const projectRef = 'proj_fixture';
export const runsPageKey = 'only-for-tests-0123456789';

/** A control plane on a test's database, on a free port unless one is given. */
export function startTestControlPlane(
  databaseUrl: string,
  options: { port?: number; maxLiveRuns?: number; longPollMs?: number } = {},
): Promise<ControlPlane> {
  const keys = { secretKey, accessToken, projectRef, runsPageKey };
  const appUrl = 'http://localhost:3000';
  return startControlPlane({ databaseUrl, port: 0, longPollMs: 300, appUrl, ...keys, ...options });
}
