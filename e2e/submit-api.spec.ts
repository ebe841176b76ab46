import { randomUUID } from 'node:crypto';
import { expect, test } from './fixtures.ts';
import { countEntries, jobsOf, postEntry } from './support/jobs.ts';
import { makePerson, type Person } from './support/people.ts';
import { shortEntry } from './support/samples.ts';

const eventText = shortEntry('Over the interface');

async function refusal(person: Person | null, body: unknown, headers?: Record<string, string>) {
  const response = await postEntry(person, body, headers);
  const { error } = await response.json();
  return { status: response.status, ...error };
}

test('an entry is made once, however often it is sent', async ({ person, rows }) => {
  const journalEntryId = randomUUID();
  const body = { journalEntryId, eventText, referenceDate: '2026-03-03' };
  const together = await Promise.all([1, 2, 3, 4].map(() => postEntry(person, body)));
  const later = await postEntry(person, body);
  expect(together.map(({ status }) => status).sort()).toEqual([200, 200, 200, 201]);
  expect(later.status).toBe(200);

  const answers = await Promise.all([...together, later].map((response) => response.json()));
  const job = (await jobsOf(rows, person.id))[0];
  const same = { journalEntryId, jobId: job?.id, message: 'Entry submitted!' };
  for (const answer of answers) expect(answer).toEqual(same);
  expect(await countEntries(rows, person.id)).toBe(1);
  expect(await jobsOf(rows, person.id)).toHaveLength(1);

  expect(await refusal(person, { ...body, eventText: `${eventText} And more.` })).toEqual({
    status: 409,
    code: 'already_submitted',
    message: 'This entry was already submitted with other content.',
  });
  const other = await makePerson(rows);
  expect((await refusal(other, body)).code).toBe('already_submitted');
  expect(await countEntries(rows, other.id)).toBe(0);
});

test('what is wrong is refused by name, and nothing is written', async ({ person, rows }) => {
  expect(await refusal(null, { eventText })).toEqual({
    status: 401,
    code: 'unauthenticated',
    message: 'Unauthorized',
  });
  for (const nothing of [{}, { eventText: '' }, { eventText: ' \n\t' }, { eventText: '\0' }]) {
    expect(await refusal(person, nothing)).toEqual({
      status: 400,
      code: 'text_required',
      message: 'Event text is required',
    });
  }
  const many = Array.from({ length: 21 }, () => randomUUID());
  const cases: [unknown, number, string][] = [
    [{ eventText: 'x'.repeat(20_001) }, 400, 'text_too_long'],
    [{ eventText, referenceDate: '2026-02-30' }, 400, 'bad_date'],
    [{ eventText, referenceDate: '2999-01-01' }, 400, 'bad_date'],
    [{ eventText, timeZone: 'Mars/Olympus' }, 400, 'bad_time_zone'],
    [{ eventText, evidenceIds: many }, 400, 'too_many_files'],
    [{ eventText, evidenceIds: [randomUUID()] }, 400, 'unknown_evidence'],
    [{ eventText, journalEntryId: 'not-an-id' }, 400, 'bad_request'],
    ['{"eventText":', 400, 'bad_request'],
    [{ eventText: 'x'.repeat(2_000_000) }, 413, 'payload_too_large'],
  ];
  for (const [body, status, code] of cases) {
    expect(await refusal(person, body)).toMatchObject({ status, code });
  }
  expect(await refusal(person, { eventText }, { 'content-type': 'text/plain' })).toMatchObject({
    status: 415,
    code: 'unsupported_media_type',
  });
  expect(await refusal(person, { eventText }, { origin: 'https://evil.example' })).toMatchObject({
    status: 403,
    code: 'bad_origin',
  });
  expect(await countEntries(rows, person.id)).toBe(0);
  expect(await jobsOf(rows, person.id)).toHaveLength(0);
});
