import { expect, test } from 'vitest';
import { freshDatabase } from './harness';
import { callable } from './rights';

const db = await freshDatabase();

test('the service key may call what tasks need', async () => {
  expect(await callable(db, 'service_role')).toEqual([
    'add_attachment',
    'announce_settings',
    'attachment_room',
    'beat_job',
    'begin_reading',
    'claim_job',
    'claimed_job',
    'close_run',
    'drop_run_cancellation',
    'drop_step',
    'drop_storage_deletion',
    'event_content',
    'event_groups',
    'expire_job',
    'export_plan',
    'export_rows',
    'fail_job',
    'fail_orphaned_entries',
    'finalize_job',
    'finish_export',
    'hold_reading',
    'link_attachment',
    'link_found_files',
    'match_events',
    'note_delivery',
    'people_of',
    'propose_changes',
    'queue_lost_objects',
    'receive_attachment',
    'release_job',
    'save_event',
    'save_events',
    'save_found_events',
    'save_questions',
    'save_reading',
    'save_step',
    'save_thumbnail',
    'set_people',
    'set_sources',
    'settle_job',
    'source_text',
    'source_words',
    'sweep_jobs',
    'take_run_cancellations',
    'take_storage_deletions',
    'take_thumbnails',
    'tokens_today',
  ]);
});

test('the service key may read and write every table, and no more than rows', async () => {
  const rows = await db.sql`
    select c.relname, array_agg(verb order by verb) as verbs from pg_class c
    cross join unnest(array['SELECT', 'INSERT', 'UPDATE', 'DELETE', 'TRUNCATE', 'TRIGGER']) as verb
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
      and has_table_privilege('service_role', c.oid, verb) <> (verb not in ('TRUNCATE', 'TRIGGER'))
    group by 1
  `;
  // What happened stays as it was written down: not even a task may write there.
  expect(rows).toEqual([{ relname: 'history', verbs: ['DELETE', 'INSERT', 'UPDATE'] }]);
});
