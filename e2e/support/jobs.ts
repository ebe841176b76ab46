import { expect } from '@playwright/test';
import type { JobStatus } from '../../types';
import { type Person, type Rows, sessionCookies } from './people.ts';
import { appUrl } from './stack.ts';

/** A person's jobs, the newest first. */
export async function jobsOf(rows: Rows, userId: string) {
  const { data, error } = await rows
    .from('jobs')
    .select('*')
    .eq('user_id', userId)
    .order('created_at', { ascending: false });
  if (error) throw error;
  return data;
}

/** Waits until the person's newest job has that status. */
export async function whenJobIs(rows: Rows, userId: string, status: JobStatus): Promise<void> {
  const newest = async () => (await jobsOf(rows, userId))[0]?.status;
  await expect.poll(newest, { timeout: 90_000, intervals: [200] }).toBe(status);
}

/** Waits until all jobs of the person have those statuses, also while their rows are out of reach. */
export async function whenJobsAre(
  rows: Rows,
  userId: string,
  statuses: JobStatus[],
): Promise<void> {
  const all = () =>
    jobsOf(rows, userId).then(
      (jobs) => jobs.map(({ status }) => status),
      () => [],
    );
  await expect.poll(all, { timeout: 110_000, intervals: [250] }).toEqual(statuses);
}

export async function countEntries(rows: Rows, userId: string): Promise<number> {
  const { count, error } = await rows
    .from('journal_entries')
    .select('id', { count: 'exact', head: true })
    .eq('user_id', userId);
  if (error) throw error;
  return count ?? 0;
}

/** Hands an entry in for somebody who sits elsewhere; gives its id. */
export async function submitFor(person: Person, eventText: string): Promise<string> {
  const response = await postEntry(person, { eventText });
  expect(response.status).toBe(201);
  return (await response.json()).journalEntryId;
}

/** POST /api/journal/submit with a person's session, or as nobody. */
export async function postEntry(
  person: Person | null,
  body: unknown,
  headers: Record<string, string> = {},
): Promise<Response> {
  const cookies = person ? await sessionCookies(person) : [];
  return fetch(`${appUrl}/api/journal/submit`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      origin: appUrl,
      cookie: cookies.map(({ name, value }) => `${name}=${value}`).join('; '),
      ...headers,
    },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
}
