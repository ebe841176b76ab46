import type { Sql } from 'postgres';

/**
 * Notes from now on how often each file's reading was saved and each job was announced: the rows
 * themselves only tell of the last time.
 */
export async function installWitness(sql: Sql): Promise<void> {
  await sql.unsafe(`
    create schema witness;
    create table witness.notes (what text not null, id uuid not null);
    create function witness.note() returns trigger
    language plpgsql security definer set search_path = '' as $$
    begin
      insert into witness.notes values (tg_argv[0], new.id);
      return null;
    end $$;
    create trigger witness_reading after update on public.evidence for each row
      when (new.read_at is distinct from old.read_at) execute function witness.note('read');
    create trigger witness_announcement after update on public.jobs for each row
      when (new.announced_at is distinct from old.announced_at) execute function witness.note('announced');`);
}

// What must hold once nothing runs any more; each query gives the ids for which it doesn't.
const faults = {
  'job that has not ended': `select id from public.jobs
    where status not in ('completed', 'failed', 'cancelled')`,
  'entry unlike its job': `select e.id from public.journal_entries e
    left join public.jobs j on j.id = e.extraction_job_id
    where j.status is null or j.status::text <> e.status::text`,
  'event twice': `select entry_id from public.events where origin <> 'person'
    group by entry_id, title, description, event_date, start_time having count(*) > 1`,
  'to-do twice': `select entry_id from public.action_items where origin <> 'person'
    group by entry_id, title, due_date having count(*) > 1`,
  'event of another job than its entry’s': `select v.id from public.events v
    join public.journal_entries e on e.id = v.entry_id
    where v.state = 'suggested' and v.job_id is distinct from e.extraction_job_id`,
  'summary that doesn’t count the rows': `select j.id from public.jobs j where j.status = 'completed' and (
      (j.result_summary ->> 'events_created')::int <> (select count(*) from public.events where job_id = j.id)
      or (j.result_summary ->> 'action_items_created')::int
        <> (select count(*) from public.action_items where job_id = j.id)
      or jsonb_array_length(j.result_summary -> 'event_ids') <> (j.result_summary ->> 'events_created')::int
      or (j.type = 'journal_extraction' and
        (j.result_summary ->> 'evidence_processed')::int + (j.result_summary ->> 'evidence_failed')::int
          <> (select count(*) from public.entry_evidence where entry_id = j.entry_id)))`,
  'file in somebody’s hands': `select id from public.evidence
    where reading_status = 'reading' or reading_lease is not null`,
  'file of a completed entry that nobody read': `select f.id from public.evidence f
    join public.entry_evidence l on l.evidence_id = f.id
    join public.journal_entries e on e.id = l.entry_id
    where e.status = 'completed' and f.status = 'received' and f.reading_status = 'not_read'`,
  'reading saved twice': `select id from witness.notes where what = 'read' group by id having count(*) > 1`,
  // Nothing that a test hands in breaks its reader, and nothing goes missing in storage.
  'file called unreadable through no fault of its own': `select id from public.evidence
    where reading_reason in ('reader_failed', 'missing')`,
  'end announced twice': `select id from witness.notes where what = 'announced'
    group by id having count(*) > 1`,
};

/** What is checked, for printing. */
export const checked: string[] = Object.keys(faults);

/** Everything that is wrong with the rows of a journal in which nothing runs; empty if all is well. */
export async function findFaults(sql: Sql): Promise<string[]> {
  const found: string[] = [];
  for (const [what, query] of Object.entries(faults)) {
    const rows = await sql.unsafe(query);
    for (const row of rows) found.push(`${what}: ${Object.values(row)[0]}`);
  }
  return found;
}
