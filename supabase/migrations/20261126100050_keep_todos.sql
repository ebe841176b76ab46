-- To-dos that somebody took away stay away, and a new reading brings back none that was done, changed or
-- taken away.
alter table public.action_items add column removed_at timestamptz;
grant update (removed_at) on public.action_items to authenticated;

create or replace function public.note_action_item_edit() returns trigger
language plpgsql set search_path = '' as $$
begin
  if (new.title, new.due_date, new.priority, new.removed_at) is distinct from (old.title, old.due_date, old.priority, old.removed_at) then
    new.edited_at := now();
  end if;
  return new;
end $$;

create function public.skip_known_item() returns trigger
language plpgsql set search_path = '' as $$
begin
  if new.origin <> 'person' and exists (
    select from public.action_items known where known.entry_id = new.entry_id and known.job_id is distinct from new.job_id
      and (known.done_at is not null or known.edited_at is not null)
      and (known.quote = new.quote or lower(known.title) = lower(new.title))
  ) then
    return null;
  end if;
  return new;
end $$;
create trigger skip_known_item before insert on public.action_items
  for each row execute function public.skip_known_item();
revoke execute on function public.skip_known_item() from public, anon, authenticated;
