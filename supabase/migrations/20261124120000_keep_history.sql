-- History: what happened to a file (later: to an event or an entry), for its owner to read. Nobody may
-- change it: no role has a grant to write, rows come from triggers and functions of this schema only.

create table public.history (
  id uuid primary key default gen_random_uuid(),
  user_id uuid not null references auth.users (id) on delete cascade,
  case_id uuid not null,
  subject text not null check (subject in ('evidence', 'event', 'entry')),
  subject_id uuid not null,
  action text not null check (action ~ '^[a-z_]{1,40}$'),
  at timestamptz not null default clock_timestamp(),
  before jsonb,
  after jsonb,
  foreign key (case_id, user_id) references public.cases (id, user_id) on delete cascade
);
comment on table public.history is
  'Append-only by absence of grants. subject_id has no foreign key: what was deleted keeps its history.';
create index history_subject on public.history (user_id, subject, subject_id, at);
create index history_case on public.history (case_id, user_id);

alter table public.history enable row level security;
grant select on public.history to authenticated, service_role;
create policy "People read their own history" on public.history
  for select to authenticated using (user_id = (select auth.uid()));

-- Nothing is written for an account or a case that is going away in the same statement.
create function public.add_history(
  p_owner uuid, p_case uuid, p_subject text, p_id uuid, p_action text, p_before jsonb, p_after jsonb
) returns void
language sql security definer set search_path = '' as $$
  insert into public.history (user_id, case_id, subject, subject_id, action, before, after)
  select p_owner, c.id, p_subject, p_id, p_action, p_before, p_after
  from public.cases c join auth.users u on u.id = c.user_id
  where c.id = p_case and c.user_id = p_owner
$$;

-- Typing a note saves it many times: what is written within five minutes is one change.
create function public.note_evidence_history() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  if tg_op = 'DELETE' then
    if old.received_at is not null then
      perform public.add_history(old.user_id, old.case_id, 'evidence', old.id, 'deleted', jsonb_build_object(
        'name', old.original_name, 'size', old.byte_size, 'sha256', coalesce(old.sha256_server, old.sha256_browser),
        'received_at', old.received_at), null);
    end if;
    return null;
  end if;
  if old.received_at is null and new.received_at is not null then
    perform public.add_history(new.user_id, new.case_id, 'evidence', new.id, 'received', null,
      jsonb_build_object('size', new.byte_size, 'sha256', new.sha256_browser));
  end if;
  if new.read_at is distinct from old.read_at then
    perform public.add_history(new.user_id, new.case_id, 'evidence', new.id, 'read', null, jsonb_build_object(
      'status', new.reading_status, 'reason', new.reading_reason, 'words', new.words, 'reader', new.reader_version,
      'damaged', new.status = 'damaged'));
  end if;
  if new.note is distinct from old.note and not exists (
       select 1 from public.history h where h.user_id = new.user_id and h.subject = 'evidence' and h.subject_id = new.id
         and h.action = 'note_changed' and h.at > clock_timestamp() - interval '5 minutes') then
    perform public.add_history(new.user_id, new.case_id, 'evidence', new.id, 'note_changed',
      jsonb_build_object('note', old.note), jsonb_build_object('note', new.note));
  end if;
  return null;
end $$;
create trigger note_evidence_history after update or delete on public.evidence
  for each row execute function public.note_evidence_history();

-- A download leaves our hands: it is written down when its link is handed out.
create function public.note_download(p_evidence uuid) returns boolean
language plpgsql security definer set search_path = '' as $$
declare uid uuid := public.current_user_id(); e public.evidence;
begin
  select * into e from public.evidence where id = p_evidence and user_id = uid and received_at is not null;
  if not found then return false; end if;
  perform public.add_history(uid, e.case_id, 'evidence', e.id, 'downloaded', null, null);
  return true;
end $$;

-- What came before there was a history is told as far as it is known.
insert into public.history (user_id, case_id, subject, subject_id, action, at, after)
  select user_id, case_id, 'evidence', id, 'received', received_at,
    jsonb_build_object('size', byte_size, 'sha256', sha256_browser)
  from public.evidence where received_at is not null;
insert into public.history (user_id, case_id, subject, subject_id, action, at, after)
  select user_id, case_id, 'evidence', id, 'read', read_at, jsonb_build_object(
    'status', reading_status, 'reason', reading_reason, 'words', words, 'reader', reader_version, 'damaged', status = 'damaged')
  from public.evidence where read_at is not null;

revoke execute on function public.add_history(uuid, uuid, text, uuid, text, jsonb, jsonb) from public, anon, authenticated;
revoke execute on function public.note_evidence_history() from public, anon, authenticated;
revoke execute on function public.note_download(uuid) from public, anon;
grant execute on function public.note_download(uuid) to authenticated;
