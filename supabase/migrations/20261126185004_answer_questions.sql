-- The answer to a question, and what it means for the event or the to-do that it is about. An answer
-- doesn't confirm: the rest of the event is still to be looked at.

-- p_answer: {label, date, time} of an option or of somebody's own choice; null to skip. Dates are days,
-- times wall time "HH:MM".
create function public.answer_question(p_question uuid, p_answer jsonb) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  uid uuid := public.current_user_id(); q public.questions; e public.events;
  day date := (p_answer ->> 'date')::date; at_time time := (p_answer ->> 'time')::time;
begin
  select * into q from public.questions where id = p_question and user_id = uid;
  if not found then return jsonb_build_object('code', 'unknown'); end if;
  -- The event first, as a reading locks them.
  select * into e from public.events where id = q.event_id for update;
  select * into q from public.questions where id = p_question and user_id = uid and state = 'open' for update;
  if not found or e.state = 'removed' then return jsonb_build_object('code', 'settled'); end if;
  if p_answer is null then
    update public.questions set state = 'skipped', settled_at = now() where id = p_question;
    return jsonb_build_object('code', 'saved');
  end if;
  update public.questions set state = 'answered', answer = p_answer, settled_at = now() where id = p_question;
  if q.item_id is not null and day is not null then
    update public.action_items set due_date = day where id = q.item_id;
  end if;
  if e.id is null then return jsonb_build_object('code', 'saved'); end if;

  if day is not null then
    update public.events set event_date = day, start_time = coalesce(at_time, start_time),
        end_date = case when end_date >= day then end_date end,
        precision = case when coalesce(at_time, start_time) is null then 'day' when at_time is not null or precision = 'unknown' then 'exact' else precision end,
        planned_at = case when event_date is null then planned_at else planned_at + (day - event_date) * interval '1 day' end,
        actual_at = case when event_date is null then actual_at else actual_at + (day - event_date) * interval '1 day' end
      where id = e.id;
  elsif at_time is not null then
    update public.events set start_time = at_time, precision = 'exact' where id = e.id and event_date is not null;
  elsif q.kind = 'person' and p_answer ->> 'label' <> '' then
    insert into public.event_participants (user_id, event_id, person_id, name, role)
      select uid, e.id, k.id, left(p_answer ->> 'label', 120), coalesce(k.role, 'other')
      from (select 1) one left join lateral (
        select p.id, p.role from public.people p where p.user_id = uid
          and (lower(p.name) = lower(p_answer ->> 'label') or lower(p_answer ->> 'label') = any (select lower(a) from unnest(p.aliases) a))
        order by p.created_at limit 1) k on true
      on conflict (event_id, name) do nothing;
  end if;
  update public.events set touched_at = clock_timestamp() where id = e.id;
  return jsonb_build_object('code', 'saved');
end $$;

revoke execute on function public.confirm_events(jsonb) from public, anon;
revoke execute on function public.own_event(uuid, int) from public, anon, authenticated;
revoke execute on function public.write_event(uuid, jsonb) from public, anon, authenticated;
revoke execute on function public.edit_event(uuid, int, jsonb) from public, anon;
revoke execute on function public.remove_event(uuid, int) from public, anon;
revoke execute on function public.restore_event(uuid) from public, anon;
revoke execute on function public.merge_events(uuid, int, uuid, int) from public, anon;
revoke execute on function public.add_event(uuid, uuid, jsonb) from public, anon;
revoke execute on function public.settle_proposal(uuid, int, text[], boolean) from public, anon;
revoke execute on function public.answer_question(uuid, jsonb) from public, anon;
grant execute on function public.confirm_events(jsonb) to authenticated;
grant execute on function public.edit_event(uuid, int, jsonb) to authenticated;
grant execute on function public.remove_event(uuid, int) to authenticated;
grant execute on function public.restore_event(uuid) to authenticated;
grant execute on function public.merge_events(uuid, int, uuid, int) to authenticated;
grant execute on function public.add_event(uuid, uuid, jsonb) to authenticated;
grant execute on function public.settle_proposal(uuid, int, text[], boolean) to authenticated;
grant execute on function public.answer_question(uuid, jsonb) to authenticated;
