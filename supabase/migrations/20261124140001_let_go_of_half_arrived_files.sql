-- A file that hadn't arrived goes once its e-mail is gone, not before: whoever deletes both in one
-- statement (an account, a case) would find it changed under their hands.
drop trigger drop_unarrived on public.evidence;
create or replace function public.drop_unarrived() returns trigger
language plpgsql set search_path = '' as $$
begin
  delete from public.evidence where id = new.id and user_id = new.user_id;
  return null;
end $$;
create trigger drop_unarrived after update of parent_id on public.evidence for each row
  when (old.parent_id is not null and new.parent_id is null and new.status = 'uploading')
  execute function public.drop_unarrived();
