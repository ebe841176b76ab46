'use client';

import { useEffect, useState } from 'react';
import { type Rows, rowsOf } from '@/lib/database';
import type { Notice } from '@/lib/jobs/notices';
import { useAccess } from '@/lib/supabase/access';
import { browserDb } from '@/lib/supabase/browser';

/** What a notice is about: the day of an entry, or the name of a file. */
export type Subject = { day: string | null; file: string | null };

/** The subjects of notices by the job's id; asked for only while `wanted`, and kept. */
export function useSubjects(notices: readonly Notice[], wanted: boolean) {
  const { userId, supabaseUrl, publishableKey } = useAccess();
  const [known, setKnown] = useState<ReadonlyMap<string, Subject>>(new Map());
  const missing = notices.filter(({ jobId }) => !known.has(jobId));
  const key = missing.map(({ jobId }) => jobId).join();

  // biome-ignore lint/correctness/useExhaustiveDependencies: the key stands for the missing ones
  useEffect(() => {
    if (!wanted || !key) return;
    let left = false;
    void browserDb({ userId, supabaseUrl, publishableKey })
      .then(({ rows }) => loadSubjects(rows, missing))
      .then(
        (found) => {
          if (!left) setKnown((before) => new Map([...before, ...found]));
        },
        // Out of reach: the list stands without days and names.
        () => {},
      );
    return () => {
      left = true;
    };
  }, [wanted, key, userId, supabaseUrl, publishableKey]);

  return known;
}

async function loadSubjects(db: Rows, notices: readonly Notice[]): Promise<[string, Subject][]> {
  const entryIds = notices.flatMap(({ entryId }) => entryId ?? []);
  const fileIds = notices.flatMap(({ evidenceId }) => evidenceId ?? []);
  const [entries, files] = await Promise.all([
    entryIds.length
      ? db.from('journal_entries').select('id, reference_date').in('id', entryIds)
      : { data: [], error: null },
    fileIds.length
      ? db.from('evidence').select('id, original_name').in('id', fileIds)
      : { data: [], error: null },
  ]);
  const days = new Map(rowsOf(entries).map((row) => [row.id, row.reference_date]));
  const names = new Map(rowsOf(files).map((row) => [row.id, row.original_name]));
  return notices.map(({ jobId, entryId, evidenceId }) => [
    jobId,
    { day: days.get(entryId ?? '') ?? null, file: names.get(evidenceId ?? '') ?? null },
  ]);
}
