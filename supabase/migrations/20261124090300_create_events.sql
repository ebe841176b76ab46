-- Events: what happened when, each resting on words that were really written or read. Follow-ups
-- (action items) hang off entries and stay even when no event was found.

create type public.event_type as enum ('positive_parenting', 'incident', 'medical', 'school', 'communication', 'legal');
create type public.event_origin as enum ('model', 'rules', 'person');
create type public.event_state as enum ('suggested', 'confirmed', 'edited', 'removed');
create type public.date_precision as enum ('exact', 'approximate', 'day', 'unknown');
create type public.event_basis as enum ('first_hand', 'told_by_child', 'told_by_other', 'document', 'not_stated');
create type public.item_priority as enum ('low', 'normal', 'high', 'urgent');

create table public.events (
  id uuid primary key default gen_random_uuid(),
  user_id uuid not null references auth.users (id) on delete cascade,
  case_id uuid not null,
  entry_id uuid not null,
  job_id uuid,
  ordinal int check (ordinal >= 1),
  type public.event_type not null,
  origin public.event_origin not null,
  state public.event_state not null default 'suggested',
  title text not null check (char_length(btrim(title)) between 1 and 200),
  description text not null default '' check (char_length(description) <= 4000),
  event_date date,
  start_time time,
  end_date date,
  end_time time,
  precision public.date_precision not null,
  date_phrase text,
  time_zone text not null,
  planned_at timestamp,
  actual_at timestamp,
  location text check (char_length(location) <= 300),
  basis public.event_basis not null default 'not_stated',
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  unique (id, user_id),
  unique (job_id, ordinal),
  foreign key (case_id, user_id) references public.cases (id, user_id) on delete cascade,
  foreign key (entry_id, user_id) references public.journal_entries (id, user_id) on delete cascade,
  foreign key (job_id, user_id) references public.jobs (id, user_id) on delete set null (job_id),
  constraint times_need_a_date check (
    event_date is not null or (start_time is null and end_date is null and end_time is null)
  ),
  constraint exact_means_a_clock_time check ((precision = 'exact') <= (start_time is not null)),
  constraint undated_is_unknown check ((event_date is null) = (precision = 'unknown')),
  constraint ends_after_it_starts check (end_date is null or end_date >= event_date)
);
comment on table public.events is
  'Local wall time in time_zone; planned_at and actual_at are wall time too. The software never stores an offset.';
create index events_user_date on public.events (user_id, event_date desc);
create index events_case on public.events (case_id, user_id);
create index events_entry on public.events (entry_id, user_id);
create index events_job on public.events (job_id, user_id);

create table public.event_sources (
  id uuid primary key default gen_random_uuid(),
  user_id uuid not null references auth.users (id) on delete cascade,
  event_id uuid not null,
  entry_id uuid,
  evidence_id uuid,
  page int,
  start_offset int not null,
  end_offset int not null,
  quote text not null check (quote <> ''),
  foreign key (event_id, user_id) references public.events (id, user_id) on delete cascade,
  foreign key (entry_id, user_id) references public.journal_entries (id, user_id) on delete cascade,
  foreign key (evidence_id, user_id) references public.evidence (id, user_id) on delete cascade,
  constraint words_of_an_entry_or_a_page check (
    (entry_id is not null and evidence_id is null and page is null)
    or (entry_id is null and evidence_id is not null and page >= 1)
  ),
  constraint offsets_are_half_open check (start_offset >= 0 and end_offset > start_offset)
);
comment on column public.event_sources.start_offset is 'UTF-16 code units of the stored text, half-open.';
create index event_sources_user on public.event_sources (user_id);
create index event_sources_event on public.event_sources (event_id, user_id);
create index event_sources_entry on public.event_sources (entry_id, user_id);
create index event_sources_evidence on public.event_sources (evidence_id, user_id);

create table public.event_participants (
  id uuid primary key default gen_random_uuid(),
  user_id uuid not null references auth.users (id) on delete cascade,
  event_id uuid not null,
  person_id uuid,
  name text not null check (char_length(btrim(name)) between 1 and 120),
  role public.person_role not null default 'other',
  unique (event_id, name),
  foreign key (event_id, user_id) references public.events (id, user_id) on delete cascade,
  foreign key (person_id, user_id) references public.people (id, user_id) on delete set null (person_id)
);
create index event_participants_user on public.event_participants (user_id);
create index event_participants_event on public.event_participants (event_id, user_id);
create index event_participants_person on public.event_participants (person_id, user_id);

create table public.event_evidence (
  event_id uuid not null,
  evidence_id uuid not null,
  user_id uuid not null references auth.users (id) on delete cascade,
  primary key (event_id, evidence_id),
  foreign key (event_id, user_id) references public.events (id, user_id) on delete cascade,
  foreign key (evidence_id, user_id) references public.evidence (id, user_id) on delete cascade
);
create index event_evidence_user on public.event_evidence (user_id);
create index event_evidence_event on public.event_evidence (event_id, user_id);
create index event_evidence_evidence on public.event_evidence (evidence_id, user_id);

create table public.action_items (
  id uuid primary key default gen_random_uuid(),
  user_id uuid not null default auth.uid() references auth.users (id) on delete cascade,
  case_id uuid not null,
  entry_id uuid,
  job_id uuid,
  ordinal int check (ordinal >= 1),
  origin public.event_origin not null default 'person',
  title text not null check (char_length(btrim(title)) between 1 and 300),
  due_date date,
  due_phrase text,
  quote text,
  priority public.item_priority not null default 'normal',
  done_at timestamptz,
  edited_at timestamptz,
  created_at timestamptz not null default now(),
  unique (job_id, ordinal),
  foreign key (case_id, user_id) references public.cases (id, user_id) on delete cascade,
  foreign key (entry_id, user_id) references public.journal_entries (id, user_id) on delete cascade,
  foreign key (job_id, user_id) references public.jobs (id, user_id) on delete set null (job_id)
);
comment on column public.action_items.edited_at is
  'When a person last changed its words, day or weight; a new reading leaves such a row alone.';
create index action_items_user on public.action_items (user_id, due_date);
create index action_items_case on public.action_items (case_id, user_id);
create index action_items_entry on public.action_items (entry_id, user_id);
create index action_items_job on public.action_items (job_id, user_id);

create function public.note_action_item_edit() returns trigger
language plpgsql set search_path = '' as $$
begin
  if (new.title, new.due_date, new.priority) is distinct from (old.title, old.due_date, old.priority) then
    new.edited_at := now();
  end if;
  return new;
end $$;
create trigger note_action_item_edit before update on public.action_items
  for each row execute function public.note_action_item_edit();
revoke execute on function public.note_action_item_edit() from public, anon, authenticated;

-- Deferred to the commit: the event's row comes before the rows of its sources.
create function public.require_source() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  if exists (select 1 from public.events where id = new.id and origin <> 'person')
     and not exists (select 1 from public.event_sources where event_id = new.id) then
    raise exception 'event % rests on no words', new.id using errcode = '23514';
  end if;
  return null;
end $$;
create constraint trigger require_source after insert on public.events
  deferrable initially deferred for each row execute function public.require_source();
revoke execute on function public.require_source() from public, anon, authenticated;

alter table public.events enable row level security;
alter table public.event_sources enable row level security;
alter table public.event_participants enable row level security;
alter table public.event_evidence enable row level security;
alter table public.action_items enable row level security;

grant select on public.events, public.event_sources, public.event_participants, public.event_evidence, public.action_items to authenticated;
grant select, insert, update, delete on
  public.events, public.event_sources, public.event_participants, public.event_evidence, public.action_items to service_role;
grant insert (case_id, entry_id, title, due_date, priority) on public.action_items to authenticated;
grant update (title, due_date, priority, done_at) on public.action_items to authenticated;
grant delete on public.action_items to authenticated;

create policy "People read their own events" on public.events
  for select to authenticated using (user_id = (select auth.uid()));
create policy "People read the sources of their own events" on public.event_sources
  for select to authenticated using (user_id = (select auth.uid()));
create policy "People read who took part in their own events" on public.event_participants
  for select to authenticated using (user_id = (select auth.uid()));
create policy "People read the files of their own events" on public.event_evidence
  for select to authenticated using (user_id = (select auth.uid()));
create policy "People read their own to-dos" on public.action_items
  for select to authenticated using (user_id = (select auth.uid()));
create policy "People add to-dos to their own case" on public.action_items
  for insert to authenticated with check (user_id = (select auth.uid()));
create policy "People change their own to-dos" on public.action_items
  for update to authenticated using (user_id = (select auth.uid())) with check (user_id = (select auth.uid()));
create policy "People remove their own to-dos" on public.action_items
  for delete to authenticated using (user_id = (select auth.uid()));
