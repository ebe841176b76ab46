-- What people do with events: confirm, edit, remove, merge, add, answer. Every change is kept in the
-- history by triggers, whoever makes it; rev lets two tabs not overwrite each other without a word.

alter table public.events
  add column rev int not null default 1,
  add column touched_at timestamptz,
  add column reviewed_at timestamptz,
  add column removed_from public.event_state check (removed_from <> 'removed'),
  add column merged_into uuid,
  add column found jsonb check (jsonb_typeof(found) = 'object'),
  add foreign key (merged_into, user_id) references public.events (id, user_id) on delete set null (merged_into);
comment on column public.events.touched_at is
  'When a person last changed what it says. A suggestion that nobody touched gives way to a new reading.';
comment on column public.events.removed_from is 'What it was when it was removed, and is again when it is put back.';
comment on column public.events.found is
  'What the latest reading says of it, by groups of fields: people edit the columns, a new reading is compared with this.';
create index events_merged on public.events (merged_into, user_id);
update public.events set removed_from = 'suggested' where state = 'removed';
alter table public.events add constraint removed_says_from_what check ((state = 'removed') = (removed_from is not null));

-- What only the writer can settle. It never blocks: the event stands as it is until then.
create type public.question_kind as enum ('date', 'time', 'person', 'other');
create type public.question_state as enum ('open', 'answered', 'skipped', 'set_aside');
alter table public.action_items add unique (id, user_id);

create table public.questions (
  id uuid primary key default gen_random_uuid(),
  user_id uuid not null references auth.users (id) on delete cascade,
  case_id uuid not null,
  entry_id uuid not null,
  job_id uuid,
  ordinal int check (ordinal >= 1),
  event_id uuid,
  item_id uuid,
  kind public.question_kind not null,
  prompt text not null check (char_length(btrim(prompt)) between 1 and 300),
  options jsonb not null default '[]' check (jsonb_typeof(options) = 'array'),
  quote text not null check (quote <> ''),
  state public.question_state not null default 'open',
  answer jsonb check (jsonb_typeof(answer) = 'object'),
  settled_at timestamptz,
  created_at timestamptz not null default now(),
  unique (job_id, ordinal),
  foreign key (case_id, user_id) references public.cases (id, user_id) on delete cascade,
  foreign key (entry_id, user_id) references public.journal_entries (id, user_id) on delete cascade,
  foreign key (job_id, user_id) references public.jobs (id, user_id) on delete set null (job_id),
  foreign key (event_id, user_id) references public.events (id, user_id) on delete cascade,
  foreign key (item_id, user_id) references public.action_items (id, user_id) on delete cascade,
  constraint answered_says_what check ((state = 'answered') = (answer is not null))
);
comment on column public.questions.options is '[{label, date, time}]: likely answers, each a tap.';
comment on column public.questions.state is 'set_aside: its event was removed, or its day was given by hand.';
create index questions_user on public.questions (user_id);
create index questions_case on public.questions (case_id, user_id);
create index questions_entry on public.questions (entry_id, user_id);
create index questions_job on public.questions (job_id, user_id);
create index questions_event on public.questions (event_id, user_id);
create index questions_item on public.questions (item_id, user_id);

-- What a new reading says otherwise of an event that a person has settled.
create table public.event_proposals (
  event_id uuid primary key,
  user_id uuid not null references auth.users (id) on delete cascade,
  job_id uuid,
  origin public.event_origin not null,
  fields jsonb not null check (jsonb_typeof(fields) = 'object' and fields <> '{}'),
  created_at timestamptz not null default now(),
  foreign key (event_id, user_id) references public.events (id, user_id) on delete cascade,
  foreign key (job_id, user_id) references public.jobs (id, user_id) on delete set null (job_id)
);
comment on column public.event_proposals.fields is 'By group of fields, as events.found; those that nobody has settled yet.';
create index event_proposals_user on public.event_proposals (user_id);
create index event_proposals_event on public.event_proposals (event_id, user_id);
create index event_proposals_job on public.event_proposals (job_id, user_id);

alter table public.questions enable row level security;
alter table public.event_proposals enable row level security;
grant select on public.questions, public.event_proposals to authenticated;
grant select, insert, update, delete on public.questions, public.event_proposals to service_role;
create policy "People read their own questions" on public.questions
  for select to authenticated using (user_id = (select auth.uid()));
create policy "People read what is proposed for their own events" on public.event_proposals
  for select to authenticated using (user_id = (select auth.uid()));

-- Who did it: the person themselves, or the software on its own.
alter table public.history add column actor text not null default 'person' check (actor in ('person', 'software'));
update public.history set actor = 'software' where action = 'read';
create or replace function public.add_history(
  p_owner uuid, p_case uuid, p_subject text, p_id uuid, p_action text, p_before jsonb, p_after jsonb
) returns void
language sql security definer set search_path = '' as $$
  insert into public.history (user_id, case_id, subject, subject_id, action, before, after, actor)
  select p_owner, c.id, p_subject, p_id, p_action, p_before, p_after,
    case when (select auth.uid()) = p_owner then 'person' else 'software' end
  from public.cases c join auth.users u on u.id = c.user_id
  where c.id = p_case and c.user_id = p_owner
$$;

-- What an event says, as far as one row (as jsonb) holds it.
create function public.event_content(p_event jsonb) returns jsonb
language sql immutable set search_path = '' as $$
  select jsonb_object_agg(key, value) from jsonb_each(p_event) where key in ('type', 'title', 'description', 'event_date', 'start_time',
    'end_date', 'end_time', 'precision', 'date_phrase', 'planned_at', 'actual_at', 'location', 'basis', 'state')
$$;

create function public.mark_event() returns trigger
language plpgsql set search_path = '' as $$
begin
  if new.state = 'removed' then
    if old.state <> 'removed' then new.removed_from := old.state; end if;
  else
    new.removed_from := null;
    new.merged_into := null;
  end if;
  if public.event_content(to_jsonb(new)) is distinct from public.event_content(to_jsonb(old)) or new.touched_at is distinct from old.touched_at then
    new.rev := old.rev + 1;
    new.updated_at := now();
    if new.state in ('confirmed', 'edited') and old.state <> 'removed' then new.reviewed_at := now(); end if;
  end if;
  return new;
end $$;
create trigger mark_event before update on public.events for each row execute function public.mark_event();

-- An event that goes with its entry goes without a word; alone, it gave way to a new reading or to the
-- deletion of its file.
create function public.note_event_history() returns trigger
language plpgsql security definer set search_path = '' as $$
declare was jsonb; is_now jsonb; what text;
begin
  if tg_op = 'DELETE' then
    perform public.add_history(old.user_id, old.case_id, 'event', old.id, 'dropped', public.event_content(to_jsonb(old)), null)
      where exists (select 1 from public.journal_entries where id = old.entry_id);
    return null;
  elsif tg_op = 'INSERT' then
    perform public.add_history(new.user_id, new.case_id, 'event', new.id,
      case when new.origin = 'person' then 'added' else 'suggested' end, null,
      public.event_content(to_jsonb(new)) || jsonb_build_object('origin', new.origin, 'job_id', new.job_id));
    return null;
  end if;
  select jsonb_object_agg(o.key, o.value), jsonb_object_agg(o.key, n.value) into was, is_now
    from jsonb_each(public.event_content(to_jsonb(old))) o join jsonb_each(public.event_content(to_jsonb(new))) n using (key)
    where o.value is distinct from n.value;
  if was is null then return null; end if;
  what := case
    when new.merged_into is distinct from old.merged_into and new.state = 'removed' then 'merged'
    when new.state = 'removed' and old.state <> 'removed' then 'removed'
    when old.state = 'removed' and new.state <> 'removed' then 'restored'
    when was - 'state' = '{}' and new.state = 'confirmed' then 'confirmed'
    when (select auth.uid()) = new.user_id then 'edited'
    else 'read_again' end;
  if what = 'merged' then
    is_now := is_now || jsonb_build_object('into', new.merged_into);
    perform public.add_history(new.user_id, new.case_id, 'event', new.merged_into, 'took_in', null,
      jsonb_build_object('from', new.id, 'title', new.title));
  end if;
  perform public.add_history(new.user_id, new.case_id, 'event', new.id, what, was, is_now);
  return null;
end $$;
create trigger note_event_history after insert or update or delete on public.events
  for each row execute function public.note_event_history();

-- What hangs off an event. What comes with a new event or goes with a whole one is part of that, and
-- the words of a deleted file leave no copy here.
create function public.note_event_parts() returns trigger
language plpgsql security definer set search_path = '' as $$
declare part text := case tg_table_name when 'event_participants' then 'people' when 'event_sources' then 'quotes' else 'files' end;
begin
  perform public.add_history(e.user_id, e.case_id, 'event', e.id,
      part || case tg_op when 'INSERT' then '_added' else '_removed' end,
      case tg_op when 'DELETE' then c.list end, case tg_op when 'INSERT' then c.list end)
    from (
      select t.row ->> 'event_id' as event_id,
        jsonb_build_object(part, jsonb_agg(t.row - array['id', 'user_id', 'event_id', 'person_id', 'quote'])) as list
      from (select to_jsonb(changed) as row from changed) t
      where t.row ->> 'evidence_id' is null
        or exists (select 1 from public.evidence f where f.id = (t.row ->> 'evidence_id')::uuid)
      group by 1
    ) c join public.events e on e.id = c.event_id::uuid
    where e.created_at <> now();
  return null;
end $$;
create trigger note_people_added after insert on public.event_participants
  referencing new table as changed for each statement execute function public.note_event_parts();
create trigger note_people_removed after delete on public.event_participants
  referencing old table as changed for each statement execute function public.note_event_parts();
create trigger note_quotes_added after insert on public.event_sources
  referencing new table as changed for each statement execute function public.note_event_parts();
create trigger note_quotes_removed after delete on public.event_sources
  referencing old table as changed for each statement execute function public.note_event_parts();
create trigger note_files_added after insert on public.event_evidence
  referencing new table as changed for each statement execute function public.note_event_parts();
create trigger note_files_removed after delete on public.event_evidence
  referencing old table as changed for each statement execute function public.note_event_parts();

create function public.note_question_history() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  perform public.add_history(e.user_id, e.case_id, 'event', e.id, new.state::text, jsonb_build_object('prompt', new.prompt), new.answer)
    from public.events e where e.id = new.event_id;
  return null;
end $$;
create trigger note_question_history after update of state on public.questions for each row
  when (new.state in ('answered', 'skipped') and old.state = 'open') execute function public.note_question_history();

-- What came before is told as far as it is known.
insert into public.history (user_id, case_id, subject, subject_id, action, at, after, actor)
  select user_id, case_id, 'event', id, 'suggested', created_at,
    public.event_content(to_jsonb(e)) || jsonb_build_object('origin', origin, 'job_id', job_id), 'software'
  from public.events e;

revoke execute on function public.event_content(jsonb) from public, anon, authenticated;
grant execute on function public.event_content(jsonb) to service_role;
revoke execute on function public.mark_event() from public, anon, authenticated;
revoke execute on function public.note_event_history() from public, anon, authenticated;
revoke execute on function public.note_event_parts() from public, anon, authenticated;
revoke execute on function public.note_question_history() from public, anon, authenticated;
