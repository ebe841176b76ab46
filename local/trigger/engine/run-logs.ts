import type { RunLog } from '../store/rows.ts';
import type { Store } from '../store/store.ts';

/** Log records that are kept of one run; the oldest go first. */
export const maxLogsOfRun = 500;

/** Keeps what runs have logged. Records of a run that isn't known (any more) are dropped. */
export async function addLogs(store: Store, logs: RunLog[]): Promise<void> {
  if (logs.length === 0) return;
  await store.change(async ({ tx }) => {
    const ids = [...new Set(logs.map((log) => log.runId))];
    const known = await tx<{ id: string }[]>`
      select id from trigger_local.runs where id = any(${ids}) for key share`;
    const kept = logs.filter((log) => known.some(({ id }) => id === log.runId));
    for (const { fields, ...log } of kept) {
      await tx`insert into trigger_local.run_logs ${tx({ ...log, fields: tx.json(fields) })}`;
    }
    for (const { id } of known) {
      await tx`
        delete from trigger_local.run_logs where run_id = ${id} and number <= (
          select number from trigger_local.run_logs where run_id = ${id}
          order by number desc offset ${maxLogsOfRun} limit 1
        )`;
    }
  });
}
