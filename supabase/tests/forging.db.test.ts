import { describe, expect, test } from 'vitest';
import { freshDatabase } from './harness';
import { tablesOfPeople, wholeStory } from './story';

const db = await freshDatabase();
const ana = await db.createUser();
const story = await wholeStory(db, ana);
const theirs = new Set(['people', 'action_items']);
const gated = (await tablesOfPeople(db)).filter((table) => !theirs.has(table));

describe.each(gated)('%s', (table) => {
  test("can't be inserted into by its owner", async () => {
    await expect(
      db.asUser(
        ana,
        (sql) => sql`
          insert into public.${sql(table)} (user_id) select user_id from public.${sql(table)} where user_id = ${ana}
        `,
      ),
    ).rejects.toMatchObject({ code: '42501' });
  });

  test("can't be deleted from by its owner", async () => {
    await expect(
      db.asUser(ana, (sql) => sql`delete from public.${sql(table)} where user_id = ${ana}`),
    ).rejects.toMatchObject({ code: '42501' });
  });

  test("can't be handed to somebody else", async () => {
    await expect(
      db.asUser(ana, (sql) => sql`update public.${sql(table)} set user_id = ${ana}`),
    ).rejects.toMatchObject({ code: '42501' });
  });
});

describe('an owner', () => {
  test.each([
    ['jobs', 'status', "'cancelled'"],
    ['jobs', 'announced_at', 'null'],
    ['jobs', 'read_at', 'now()'],
    ['jobs', 'result_summary', "'{}'"],
    ['job_steps', 'output', "'{}'"],
    ['journal_entries', 'event_text', "'other words'"],
    ['journal_entries', 'submitted_at', 'now()'],
    ['journal_entries', 'status', "'completed'"],
    ['entry_corrections', 'body', "'other words'"],
    ['entry_corrections', 'written_at', 'now()'],
    ['evidence', 'status', "'uploading'"],
    ['evidence', 'sha256_server', "repeat('b', 64)"],
    ['evidence', 'pages', "'[]'"],
    ['evidence', 'original_name', "'other.txt'"],
    ['entry_evidence', 'position', '2'],
    ['events', 'title', "'Other'"],
    ['events', 'origin', "'person'"],
    ['events', 'state', "'confirmed'"],
    ['events', 'rev', '1'],
    ['events', 'found', "'{}'"],
    ['questions', 'state', "'answered'"],
    ['event_proposals', 'fields', "'{}'"],
    ['history', 'actor', "'software'"],
    ['event_sources', 'quote', "'never said'"],
    ['event_participants', 'name', "'Somebody'"],
    ['user_plans', 'plan_id', "'unlimited'"],
    ['user_plans', 'entries_used', '0'],
    ['action_items', 'origin', "'rules'"],
    ['action_items', 'quote', "'never said'"],
    ['people', 'created_at', 'now()'],
    ['plans', 'entries_limit', 'null'],
    ['app_settings', 'value', "'unlimited'"],
  ])("can't set %s.%s", async (table, column, value) => {
    await expect(
      db.asUser(ana, (sql) => sql.unsafe(`update public.${table} set ${column} = ${value}`)),
    ).rejects.toMatchObject({ code: '42501' });
  });

  test('notes on a file, which changes nothing else of it', async () => {
    const before = await evidence();
    await db.asUser(ana, (sql) => sql`update public.evidence set note = 'seen at school'`);
    expect(await evidence()).toEqual({ ...before, note: 'seen at school' });
  });

  test('changes preferences, the case, people and to-dos', async () => {
    await db.asUser(ana, async (sql) => {
      await sql`update public.profiles set ai = false, time_zone = 'Europe/Berlin'`;
      await sql`update public.cases set title = 'Custody', number = '12-345'`;
      await sql`update public.people set initials = 'E.' where id = ${story.person}`;
      await sql`update public.action_items set done_at = now()`;
    });
    const [row] = await db.sql`
      select p.ai, c.title, h.initials, (select count(*)::int from public.action_items where done_at is not null) as done
      from public.profiles p join public.cases c using (user_id) join public.people h using (user_id)
      where user_id = ${ana}
    `;
    expect(row).toEqual({ ai: false, title: 'Custody', initials: 'E.', done: 1 });
  });

  test("can't give a row of their own away", async () => {
    const ben = await db.createUser();
    await expect(
      db.asUser(
        ana,
        (sql) =>
          sql`insert into public.people (user_id, case_id, name, role) values (${ben}, ${ben}, 'X', 'other')`,
      ),
    ).rejects.toMatchObject({ code: '42501' });
  });
});

async function evidence() {
  const [row] = await db.sql`select * from public.evidence where id = ${story.evidence}`;
  return { ...row, updated_at: undefined };
}
