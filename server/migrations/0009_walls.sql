-- A part of the event log is a table too: the rights that new tables get would let the application change the
-- past through it, by its own name.
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
    end if;
    month := month + interval '1 month';
  end loop;
end $$;
do $$
declare
  part regclass;
begin
  for part in select inhrelid from pg_inherits where inhparent = 'events'::regclass loop
    execute format('revoke update, delete, truncate on %s from switchboard_app', part);
  end loop;
end $$;

-- Customers see those who work here by name, and themselves: never each other.
create or replace view people with (security_barrier) as
  select id, name, role, removed_at is not null as is_removed from users
  where current_user <> 'switchboard_customer' or role <> 'customer' or id = current_user_id();
