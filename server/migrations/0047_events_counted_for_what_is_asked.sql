-- The planner's figures about what an event holds, and about its subjects, are asked for by nothing: whoever looks for a
-- subject goes by the index of the first one, which has its own. To sort 30,000 of them took a third of a second each
-- minute of a full house, and whoever waited for a word waited for it.
alter table events alter column data set statistics 0, alter column subjects set statistics 0;

-- A part that is made later does not take this over from the whole.
create or replace function make_event_partitions(first_day date, last_day date) returns void
language plpgsql security definer set search_path = public as $$
declare
  month date := date_trunc('month', first_day);
  part text;
begin
  while month <= last_day loop
    part := 'events_' || to_char(month, 'YYYY_MM');
    if to_regclass(part) is null then
      execute format('create table %I partition of events for values from (%L) to (%L)',
        part, month, month + interval '1 month');
      execute format('revoke update, delete, truncate on %I from switchboard_app', part);
      execute format('alter table %I alter column data set statistics 0, alter column subjects set statistics 0', part);
    end if;
    month := month + interval '1 month';
  end loop;
end $$;
