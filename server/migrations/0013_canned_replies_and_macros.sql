-- Since when a ticket is in its status: closing in silence counts from it. Kept here, so that no way of changing a
-- status forgets it.
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
