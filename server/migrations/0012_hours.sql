-- When we work.
create table working_hours (
  id uuid primary key,
  name jsonb not null,
  time_zone text not null,
  -- Day 1 is Monday; minutes of the wall clock, past 1440 into the night after.
  periods jsonb not null,
  -- Days on which nothing begins and nothing goes on, each with its name.
  holidays jsonb not null default '[]',
  is_default boolean not null default false,
  version int not null default 1,
  archived_at timestamptz,
  check (not is_default or archived_at is null)
);
-- Whatever has no hours of its own has these.
create unique index working_hours_default on working_hours (is_default) where is_default;
insert into working_hours (id, name, time_zone, periods, is_default)
select '01937b00-0000-7000-8000-00000000a001',
  '{"en": "Always open", "bg": "Денонощно", "ru": "Круглосуточно"}', 'UTC',
  jsonb_agg(jsonb_build_object('day', day, 'from', 0, 'to', 1440)), true
from generate_series(1, 7) as day;
