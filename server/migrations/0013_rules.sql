-- Since when a ticket is in its status: rules count from it. Kept here, so that no way of changing a status forgets it.
alter table tickets add column status_since timestamptz not null default now();
update tickets t set status_since = coalesce(
  (select max(e.at) from events e where e.subjects[1] = t.id and e.type = 'ticket.moved'), t.created_at);
create function note_status_since() returns trigger language plpgsql as $$
begin
  new.status_since := now();
  return new;
end $$;
create trigger tickets_status_since before update of status on tickets
  for each row when (old.status is distinct from new.status) execute function note_status_since();

-- Texts kept ready to answer with, in the languages of the customers: at least one of them.
create table canned_replies (
  id uuid primary key,
  owner_id uuid not null references users,
  name text not null check (length(name) between 1 and 80),
  texts jsonb not null,
  scope text not null check (scope in ('me', 'component', 'everybody')),
  component_id uuid references components,
  used_count int not null default 0,
  version int not null default 1,
  created_at timestamptz not null default now(),
  check ((scope = 'component') = (component_id is not null))
);
create index canned_replies_of_owner on canned_replies (owner_id);

-- Several actions under a name, done at once on a ticket.
create table macros (
  id uuid primary key,
  owner_id uuid not null references users,
  name text not null check (length(name) between 1 and 80),
  actions jsonb not null,
  scope text not null check (scope in ('me', 'component', 'everybody')),
  component_id uuid references components,
  used_count int not null default 0,
  version int not null default 1,
  created_at timestamptz not null default now(),
  check ((scope = 'component') = (component_id is not null))
);
create index macros_of_owner on macros (owner_id);
-- Which job works on it: a change of fields, or a macro.
alter table bulk_changes add column job text not null default 'bulk-change';

-- When something happens, if the ticket is so, then do this. One that was removed stays for the history's sake.
create table rules (
  id uuid primary key,
  name text not null check (length(name) between 1 and 80),
  place int not null,
  trigger jsonb not null,
  -- A query, as for a list of tickets; empty fits every ticket.
  condition text not null default '' check (length(condition) <= 1000),
  actions jsonb not null,
  is_on boolean not null,
  -- A rule by the clock looks at what became due after this.
  on_since timestamptz not null default now(),
  -- One after the other without success; the code when it was switched off for them.
  failures int not null default 0,
  switched_off_by text,
  version int not null default 1,
  -- Who saved it last: he is told when it fails.
  author_id uuid not null references users,
  changed_at timestamptz not null default now(),
  removed_at timestamptz
);
create index rules_on on rules (place) where is_on and removed_at is null;

-- What a rule did, or why not. The unique indexes make it once for an event, and once for each time it was due.
create table rule_runs (
  id uuid primary key,
  rule_id uuid not null references rules,
  rule_version int not null,
  ticket_id uuid not null references tickets,
  event bigint,
  due_at timestamptz,
  outcome text not null check (outcome in ('done', 'same', 'refused', 'stopped')),
  -- Of a refusal: a code of contracts/faults. Of a stop: which guard.
  code text,
  did jsonb not null default '[]',
  at timestamptz not null default clock_timestamp(),
  check ((event is null) <> (due_at is null))
);
create unique index rule_runs_of_event on rule_runs (rule_id, event) where event is not null;
create unique index rule_runs_of_moment on rule_runs (rule_id, ticket_id, due_at) where due_at is not null;
create index rule_runs_of_rule on rule_runs (rule_id, id desc);
create index rule_runs_of_ticket on rule_runs (ticket_id, at);
create index rule_runs_by_age on rule_runs (at);
