import { expect, test } from 'vitest';
import { parseJobs } from '@/lib/jobs/rows';
import { job } from '@/lib/jobs/testing/job';

test('whole jobs pass, strangers are left out', () => {
  const known = job('processing');
  const rows = [known, null, {}, { ...known, status: 'odd' }, { id: known.id }];
  expect(parseJobs(rows)).toEqual([known]);
});

test('columns that are new to this tab are no reason to drop a row', () => {
  const known = job('pending');
  expect(parseJobs([{ ...known, added_later: 1 }])).toMatchObject([known]);
});
