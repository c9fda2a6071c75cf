-- Whose transaction it is does not matter for the order of the log: what a customer may not see overtakes him too. With
-- one role for all the connection keeps its plan, which each change of role threw away.
create or replace function refuse_overtaken(changed uuid[]) returns void
language plpgsql security definer set search_path = public as $$
begin
  if exists (select from events where subjects[1] = any(changed) and xid > pg_current_xact_id()
      and at > now() - interval '1 day') then
    raise serialization_failure using message = 'overtaken by a later transaction';
  end if;
end $$;
