import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { listEntryRows } from '@/lib/entries/data';
import type { EntryCursor } from '@/lib/entries/pages';
import { startTestStack, type TestStack } from '@/local/supabase/testing/stack';

let stack: TestStack;
beforeAll(async () => {
  stack = await startTestStack();
});
afterAll(async () => {
  await stack.close();
});

test('page by page every entry is there once, also where many were handed in at once', async () => {
  const person = await stack.signUp();
  const { data } = await person.client.from('cases').select('id').single().throwOnError();
  const entry = (nth: number) => ({
    ...{ id: randomUUID(), user_id: person.id, case_id: data.id, submission_hash: 'x' },
    ...{ event_text: `Number ${nth}`, time_zone: 'UTC' },
    submitted_at: nth < 60 ? '2026-03-10T20:00:00.123456Z' : `2026-03-11T10:${nth % 60}:00Z`,
  });
  const rows = Array.from({ length: 110 }, (_, nth) => entry(nth));
  const admin = stack.client(stack.secrets.secretKey);
  await admin.from('journal_entries').insert(rows).throwOnError();

  const sizes: number[] = [];
  const found: string[] = [];
  let after: EntryCursor | null = null;
  do {
    const page = await listEntryRows(person.client, after);
    sizes.push(page.entries.length);
    found.push(...page.entries.map(({ id }) => id));
    after = page.last;
  } while (after);
  expect(sizes).toEqual([50, 50, 10]);
  expect(found.toSorted()).toEqual(rows.map(({ id }) => id).toSorted());
});
