-- Drafts, as they are written: the id is the future entry's id. Each device writes under a name of its
-- own for this draft (writer): what the last writer sends replaces what it sent before, and another one
-- must have seen the newest rev, or its words become a draft of their own. Two devices lose nothing.

create table public.drafts (
  id uuid not null,
  user_id uuid not null references auth.users (id) on delete cascade,
  case_id uuid not null,
  rev int not null default 1 check (rev >= 1),
  writer uuid not null,
  body text not null check (char_length(body) <= 100000),
  opening text not null generated always as (left(body, 300)) stored,
  day date,
  files jsonb not null default '[]' check (jsonb_typeof(files) = 'array'),
  created_at timestamptz not null default now(),
  changed_at timestamptz not null default now(),
  primary key (user_id, id),
  foreign key (case_id, user_id) references public.cases (id, user_id) on delete cascade
);
comment on column public.drafts.files is
  '[{id, addedAt}]: received files; one with addedAt was there before the draft and isn''t the draft''s to take back.';
create index drafts_case on public.drafts (case_id, user_id);

alter table public.drafts enable row level security;
grant select on public.drafts to authenticated;
grant select, insert, update, delete on public.drafts to service_role;
create policy "People read their own drafts" on public.drafts
  for select to authenticated using (user_id = (select auth.uid()));

-- Held by whoever saves a draft and by whoever hands it in: the later of the two sees what the first did.
create function public.lock_draft(p_id uuid) returns void
language sql set search_path = '' as $$
  select pg_advisory_xact_lock(hashtextextended('draft ' || p_id, 0))
$$;

-- 'saved' with the new rev (0: there was nothing to keep) · 'copied' with the copy's id and rev ·
-- 'submitted': an entry with these words · 'taken': an entry with other words · 'too_many' · 'bad_draft'.
create function public.save_draft(
  p_id uuid, p_rev int, p_writer uuid, p_text text, p_day date, p_files jsonb
) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare uid uuid := public.current_user_id(); d public.drafts; entry public.journal_entries; kept jsonb; the_case uuid; key uuid := p_id;
begin
  if p_id is null or p_rev is null or p_writer is null or p_text is null or char_length(p_text) > 100000
     or jsonb_typeof(p_files) is distinct from 'array' or jsonb_array_length(p_files) > 100 then
    return jsonb_build_object('code', 'bad_draft');
  end if;
  perform public.lock_draft(p_id);
  select * into entry from public.journal_entries where id = p_id;
  if found then
    return jsonb_build_object('code', case when entry.user_id = uid and entry.event_text = p_text then 'submitted' else 'taken' end);
  end if;
  select coalesce(jsonb_agg(jsonb_strip_nulls(jsonb_build_object('id', e.id, 'addedAt', f ->> 'addedAt')) order by n), '[]') into kept
    from jsonb_array_elements(p_files) with ordinality x (f, n)
    join public.evidence e on e.id::text = f ->> 'id' and e.user_id = uid and e.status = 'received';
  select * into d from public.drafts where user_id = uid and id = p_id for update;
  if d.id is not null and d.writer <> p_writer and d.rev <> p_rev then
    -- The same for the same two: an answer that got lost makes no second copy.
    key := overlay(overlay(md5(p_id::text || p_writer) placing '4' from 13) placing '8' from 17)::uuid;
  end if;
  if p_text !~ '\S' and kept = '[]' then
    if key = p_id then delete from public.drafts where user_id = uid and id = p_id; end if;
    return jsonb_build_object('code', 'saved', 'rev', 0);
  end if;
  if (d.id is null or key <> p_id) and (select count(*) from public.drafts where user_id = uid) >= 200 then
    return jsonb_build_object('code', 'too_many');
  end if;
  select id into the_case from public.cases where user_id = uid order by created_at, id limit 1;
  insert into public.drafts as t (id, user_id, case_id, rev, writer, body, day, files)
    values (key, uid, the_case, case when key = p_id then greatest(p_rev, 0) else 0 end + 1, p_writer, p_text, p_day, kept)
    on conflict (user_id, id) do update set rev = t.rev + 1, writer = excluded.writer, body = excluded.body,
      day = excluded.day, files = excluded.files, changed_at = now()
    returning * into d;
  return case when key = p_id then jsonb_build_object('code', 'saved', 'rev', d.rev)
    else jsonb_build_object('code', 'copied', 'id', d.id, 'rev', d.rev) end;
end $$;

-- Throws a draft away, unless another device has written on it since.
create function public.discard_draft(p_id uuid, p_rev int, p_writer uuid) returns jsonb
language plpgsql security definer set search_path = '' as $$
begin
  delete from public.drafts where user_id = public.current_user_id() and id = p_id and (rev = p_rev or writer = p_writer);
  return jsonb_build_object('code', case when found then 'discarded' else 'kept' end);
end $$;

-- A draft that was handed in is a draft no longer. Words that the entry hasn't (another device's, the
-- last ones didn't see) stay, as a draft of their own.
create function public.settle_draft() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  perform public.lock_draft(new.id);
  delete from public.drafts where user_id = new.user_id and id = new.id and strpos(new.event_text, body) > 0;
  update public.drafts set id = gen_random_uuid() where user_id = new.user_id and id = new.id;
  return null;
end $$;
create trigger settle_draft after insert on public.journal_entries
  for each row execute function public.settle_draft();

-- A file that another draft holds, too, isn't taken back with this one.
create or replace function public.remove_evidence(p_id uuid) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare uid uuid := public.current_user_id();
begin
  perform 1 from public.evidence where id = p_id and user_id = uid for update;
  if not found then return jsonb_build_object('code', 'unknown'); end if;
  if exists (select 1 from public.entry_evidence where evidence_id = p_id)
     or (select count(*) from public.drafts where user_id = uid and files @> jsonb_build_array(jsonb_build_object('id', p_id))) > 1 then
    return jsonb_build_object('code', 'in_use');
  end if;
  delete from public.evidence where id = p_id;
  return jsonb_build_object('code', 'removed');
end $$;

-- The line that says what may be written: people who know it hide it.
alter table public.profiles add column writing_hint boolean not null default true;
grant update (writing_hint) on public.profiles to authenticated;

revoke execute on function public.lock_draft(uuid) from public, anon, authenticated;
revoke execute on function public.save_draft(uuid, int, uuid, text, date, jsonb) from public, anon;
revoke execute on function public.discard_draft(uuid, int, uuid) from public, anon;
revoke execute on function public.settle_draft() from public, anon, authenticated;
grant execute on function public.save_draft(uuid, int, uuid, text, date, jsonb) to authenticated;
grant execute on function public.discard_draft(uuid, int, uuid) to authenticated;
