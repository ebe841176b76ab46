-- What people may tell of their case and of the people in it, all of it later and none of it required.

alter table public.cases
  add column court text not null default '' check (char_length(court) <= 200),
  add column skipped_questions text[] not null default '{}'
    check (cardinality(skipped_questions) <= 200 and char_length(array_to_string(skipped_questions, '')) <= 20000);
comment on column public.cases.skipped_questions is
  'Keys of the quiet questions that were skipped, so that none is asked twice.';
grant update (court, skipped_questions) on public.cases to authenticated;

-- Under an id made by the client, adding somebody twice is adding them once.
grant insert (id) on public.people to authenticated;

-- Names go to the reader of every entry: a bounded number of them, on one line each.
create function public.check_person() returns trigger
language plpgsql set search_path = '' as $$
begin
  if new.name ~ '[[:cntrl:]]' or exists (
    select from unnest(new.aliases) a where a is null or char_length(btrim(a)) not between 1 and 120 or a ~ '[[:cntrl:]]') then
    raise check_violation using message = 'a name of a person is no name', constraint = 'people_names_formed';
  end if;
  if tg_op = 'INSERT' and (select count(*) from public.people where user_id = new.user_id) >= 100 then
    raise check_violation using message = 'too many people', constraint = 'people_at_most_100';
  end if;
  return new;
end $$;
create trigger check_person before insert or update of name, aliases on public.people
  for each row execute function public.check_person();

-- Events told of "Marcus" before anybody said who that is. Once said, they are about that person; once
-- a name is taken back, those that it had brought are not.
create function public.link_person() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  mine text[] := array(select lower(n) from unnest(new.aliases || new.name) n);
begin
  if tg_op = 'UPDATE' then
    update public.event_participants set person_id = null
      where user_id = new.user_id and person_id = new.id and not lower(name) = any (mine)
        and lower(name) = any (select lower(n) from unnest(old.aliases) n);
  end if;
  update public.event_participants set person_id = new.id
    where user_id = new.user_id and person_id is null and role <> 'self' and lower(name) = any (mine);
  return null;
end $$;
create trigger link_person after insert or update of name, aliases on public.people
  for each row execute function public.link_person();

revoke execute on function public.check_person() from public, anon, authenticated, service_role;
revoke execute on function public.link_person() from public, anon, authenticated, service_role;
