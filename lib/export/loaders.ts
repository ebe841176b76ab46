import 'server-only';
import { rowsOf } from '@/lib/database';
import type { Archive } from '@/lib/export/state';
import { parseJobs } from '@/lib/jobs/rows';
import { serverClient } from '@/lib/supabase/server';
import type { Job } from '@/types';

/** The signed-in person's newest job of making an archive, and the archive there is. */
export async function loadExport(): Promise<{ job: Job | null; archive: Archive | null }> {
  const db = await serverClient();
  const newest = db.from('jobs').select('*').eq('type', 'export_build');
  const [jobs, archives] = await Promise.all([
    newest.order('attempt', { ascending: false }).limit(1),
    db.from('exports').select('*').limit(1),
  ]);
  const [row] = rowsOf(archives);
  const archive = row && {
    jobId: row.job_id,
    size: row.byte_size,
    files: row.files,
    filesMissing: row.files_missing,
    madeAt: row.made_at,
    expiresAt: row.expires_at,
  };
  return { job: parseJobs(rowsOf(jobs))[0] ?? null, archive: archive ?? null };
}
