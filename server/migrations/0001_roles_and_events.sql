-- Two database roles. The application works as switchboard_app: it can neither drop tables nor change
-- what has happened. Requests of visitors and customers work as switchboard_customer, under row-level
-- security, so that a forgotten check in the code shows nothing.
do $$
begin
  if not exists (select from pg_roles where rolname = 'switchboard_app') then
    create role switchboard_app nologin;
  end if;
  if not exists (select from pg_roles where rolname = 'switchboard_customer') then
    create role switchboard_customer nologin;
  end if;
  if not pg_has_role(current_user, 'switchboard_app', 'member') then
    execute format('grant switchboard_app to %I', current_user);
  end if;
  if not pg_has_role('switchboard_app', 'switchboard_customer', 'member') then
    grant switchboard_customer to switchboard_app;
  end if;
exception
  -- Roles belong to the whole cluster: a second installation may make them in the same moment.
  when duplicate_object or unique_violation then null;
end $$;

create extension if not exists pg_trgm;

grant usage on schema public to switchboard_app, switchboard_customer;
alter default privileges in schema public grant select, insert, update, delete on tables to switchboard_app;
alter default privileges in schema public grant usage, select on sequences to switchboard_app;

-- Who acts in this transaction; set by kit/transaction.
create function current_contact() returns uuid language sql stable parallel safe
  return nullif(current_setting('switchboard.contact', true), '')::uuid;
create function current_user_id() returns uuid language sql stable parallel safe
  return nullif(current_setting('switchboard.user', true), '')::uuid;

-- The event log: append-only, one line for everything that happened. Readers take only rows whose xid lies
-- below the oldest running transaction, ordered by (xid, position): positions alone commit out of order.
create sequence event_positions;
create table events (
  position bigint not null default nextval('event_positions'),
  xid xid8 not null default pg_current_xact_id(),
  at timestamptz not null default now(),
  type text not null,
  actor_kind text not null check (actor_kind in ('user', 'contact', 'system')),
  actor_id uuid,
  contact_id uuid,
  -- The first subject is the thing that the event tells about.
  subjects uuid[] not null,
  audience text not null check (audience in ('staff', 'contact', 'user')),
  data jsonb not null
) partition by range (at);

create table events_rest partition of events default;
create index events_in_order on events (xid, position);
create index events_of_subject on events ((subjects[1]), xid, position);
create index events_of_contact on events (contact_id, xid, position) where contact_id is not null;

-- One partition a month, made ahead of time by a clock (see schedule.ts).
create function make_event_partitions(first_day date, last_day date) returns void
language plpgsql security definer set search_path = public as $$
declare
  month date := date_trunc('month', first_day);
begin
  while month <= last_day loop
    if to_regclass(format('events_%s', to_char(month, 'YYYY_MM'))) is null then
      execute format('create table %I partition of events for values from (%L) to (%L)',
        'events_' || to_char(month, 'YYYY_MM'), month, month + interval '1 month');
    end if;
    month := month + interval '1 month';
  end loop;
end $$;
select make_event_partitions((now() - interval '1 month')::date, (now() + interval '3 months')::date);

revoke update, delete, truncate on events from switchboard_app;
alter table events enable row level security;
create policy app_reads_and_adds on events to switchboard_app using (true) with check (true);
grant select, insert on events to switchboard_customer;
grant usage on sequence event_positions to switchboard_customer;
create policy customer_reads on events for select to switchboard_customer
  using ((audience = 'contact' and contact_id = current_contact())
      or (audience = 'user' and subjects[1] = current_user_id()));
create policy customer_adds on events for insert to switchboard_customer
  with check (actor_id = current_user_id() and (contact_id is null or contact_id = current_contact()));

-- How far each reaction has read.
create table cursors (
  name text primary key,
  xid xid8 not null,
  position bigint not null,
  moved_at timestamptz not null default now()
);

-- What insiders did that leaves no event: sign-ins refused, files read, exports. Append-only.
create table audit (
  id bigint generated always as identity primary key,
  at timestamptz not null default now(),
  actor_id uuid,
  address text,
  action text not null,
  subject uuid,
  data jsonb not null default '{}'
);
create index audit_of_actor on audit (actor_id, at);
revoke update, delete, truncate on audit from switchboard_app;
grant insert on audit to switchboard_customer;

-- Counters of limits; losing them in a crash does no harm.
create unlogged table limits (
  key text primary key,
  window_start timestamptz not null,
  count int not null
);

create table settings (
  key text primary key,
  value jsonb not null,
  changed_at timestamptz not null default now()
);
grant select on settings to switchboard_customer;
