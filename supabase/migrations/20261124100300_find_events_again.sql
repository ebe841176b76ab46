-- Saves what was found, as save_events does; where a quote isn't in its source any more (a file was
-- read anew in between), it takes the finding back instead, so that the next try finds events in what
-- stands there now.
create function public.save_found_events(p_job uuid, p_claim uuid, p_extraction jsonb) returns jsonb
language plpgsql set search_path = '' as $$
declare broken text;
begin
  return public.save_events(p_job, p_claim, p_extraction);
exception when check_violation then
  -- A constraint of a table has a name: that is a mistake of ours, which finding anew wouldn't mend.
  get stacked diagnostics broken = constraint_name;
  if broken <> '' then raise; end if;
  perform public.drop_step(p_job, p_claim, 'extract-events');
  return jsonb_build_object('outcome', 'quote_gone');
end $$;

revoke execute on function public.save_found_events(uuid, uuid, jsonb) from public, anon, authenticated;
grant execute on function public.save_found_events(uuid, uuid, jsonb) to service_role;
