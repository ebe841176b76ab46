import type { Db } from '@/lib/database';
import { filesOfEntry } from '@/lib/jobs/data';
import { beat } from '@/lib/jobs/mutations';
import type { Step } from '@/lib/jobs/schema';

/** Says how many of an entry's files have been read by now. Throws AppError `superseded`. */
export async function reportProgress(db: Db, step: Step): Promise<void> {
  const files = await filesOfEntry(db, step);
  await beat(db, step, {
    step: 'read_files',
    current: 2,
    total: 4,
    files_done: files.filter((file) => !file.isMissing).length,
    files_total: files.length,
  });
}
