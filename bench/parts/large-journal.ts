import type { BenchStack } from './bench-stack.ts';

/**
 * Gives somebody a journal of so many entries over ten years, each with one event of two people and
 * every tenth with a to-do, as they are when they have been organised. Every 500th says "harbour".
 */
export async function largeJournal({ sql }: BenchStack, userId: string, count: number) {
  await sql`
    with made as (
      insert into public.journal_entries
        (id, user_id, case_id, submission_hash, event_text, reference_date, time_zone, status, completed_at)
      select gen_random_uuid(), c.user_id, c.id, 'bench',
        'Number ' || n || '. Robin picked Ellis up from the library, ' || case n % 3 when 0 then
          'twenty minutes late. She waited inside and read.' when 1 then 'on time, and brought the coat.'
          else 'and said that the dentist had moved the visit.' end
          || case when n % 500 = 0 then ' They had been at the harbour.' else '' end,
        date '2026-11-01' - (n * 0.36)::int, 'America/New_York', 'completed', now()
      from public.cases c, generate_series(1, ${count}) n where c.user_id = ${userId}
      returning id, user_id, case_id, event_text, reference_date
    ), told as (
      insert into public.events (user_id, case_id, entry_id, type, origin, state, title, event_date,
        start_time, precision, time_zone, basis, location)
      select user_id, case_id, id,
        (array['incident', 'medical', 'school', 'communication'])[1 + abs(hashtext(id::text)) % 4]::public.event_type,
        'person', 'confirmed', left(split_part(event_text, '. ', 2), 80), reference_date, '17:30', 'exact',
        'America/New_York', 'first_hand', 'Library'
      from made returning id, user_id
    ), there as (
      insert into public.event_participants (user_id, event_id, name)
      select user_id, id, name from told, unnest(array['Robin', 'Ellis']) name
    )
    insert into public.action_items (user_id, case_id, entry_id, title, due_date)
    select user_id, case_id, id, 'Call the school', reference_date + 7 from made
    where abs(hashtext(id::text)) % 10 = 0`;
  // As it would be a minute later: the vacuum that starts by itself would be measured, too.
  await sql`vacuum analyze`;
}
