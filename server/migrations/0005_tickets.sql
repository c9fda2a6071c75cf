-- Types are data: the admin edits them. `name` and the fields' labels hold one text a language.
create table ticket_types (
  id uuid primary key,
  key text not null unique check (key ~ '^[a-z][a-z0-9_]{0,39}$'),
  name jsonb not null,
  icon text not null,
  description_limit int not null default 5000 check (description_limit between 1 and 5000),
  fields jsonb not null default '[]',
  place int not null,
  version int not null default 1,
  archived_at timestamptz
);
create table components (
  id uuid primary key,
  key text not null unique check (key ~ '^[a-z][a-z0-9_]{0,59}$'),
  name jsonb not null,
  place int not null,
  version int not null default 1,
  archived_at timestamptz
);
-- Who answers for a component.
create table component_agents (
  component_id uuid not null references components,
  user_id uuid not null references users,
  primary key (component_id, user_id)
);
create index component_agents_of_user on component_agents (user_id);

create sequence ticket_numbers start 10001;
create table tickets (
  id uuid primary key,
  -- What people say aloud; a name, never a key.
  number bigint not null unique default nextval('ticket_numbers'),
  conversation_id uuid not null references conversations,
  contact_id uuid not null references contacts,
  type_id uuid not null references ticket_types,
  component_id uuid references components,
  title text not null check (length(title) between 1 and 100),
  priority smallint not null default 3 check (priority between 1 and 5),
  status text not null default 'new'
    check (status in ('new', 'in_process', 'in_customer_action', 'resolved', 'closed')),
  owner_id uuid references users,
  processor_id uuid references users,
  fields jsonb not null default '{}',
  version int not null default 1,
  created_by uuid references users,
  created_at timestamptz not null default now(),
  -- Last thing that anybody said or did.
  active_at timestamptz not null default now(),
  last_customer_word_at timestamptz,
  last_agent_word_at timestamptz,
  -- Since when the customer waits for a word of ours; null while he does not.
  waiting_since timestamptz,
  resolved_at timestamptz,
  closed_at timestamptz,
  follows_id uuid references tickets,
  merged_into uuid references tickets check (merged_into <> id),
  has_file boolean not null default false
);
-- At most one open ticket a conversation.
create unique index tickets_open_of_conversation on tickets (conversation_id)
  where status <> 'closed' and merged_into is null;
create index tickets_of_conversation on tickets (conversation_id);
create index tickets_of_contact on tickets (contact_id, active_at desc);
create index tickets_by_activity on tickets (active_at desc, id);
create index tickets_by_creation on tickets (created_at desc, id);
create index tickets_open on tickets (active_at desc, id)
  where status in ('new', 'in_process', 'in_customer_action') and merged_into is null;
create index tickets_by_status on tickets (status, active_at desc, id);
create index tickets_of_processor on tickets (processor_id, active_at desc, id) where processor_id is not null;
create index tickets_of_component on tickets (component_id, active_at desc, id);
create index tickets_of_type on tickets (type_id, active_at desc, id);
create index tickets_of_owner on tickets (owner_id) where owner_id is not null;
create index tickets_by_priority on tickets (priority desc, active_at desc, id);
create index tickets_waiting on tickets (waiting_since, id) where waiting_since is not null;
create index tickets_merged on tickets (merged_into) where merged_into is not null;
create index tickets_unassigned on tickets (active_at desc, id)
  where processor_id is null and status in ('new', 'in_process', 'in_customer_action') and merged_into is null;

-- What a ticket can be found by: number, title, names, messages, file names. Notes stand apart, so that a
-- customer's own search never meets them.
create table ticket_words (
  ticket_id uuid primary key references tickets,
  contact_id uuid not null,
  words tsvector not null default '',
  all_words tsvector not null default '',
  active_at timestamptz not null default now()
);
create index ticket_words_found on ticket_words using gin (all_words) with (gin_pending_list_limit = 512);
create index ticket_words_by_activity on ticket_words (active_at desc, ticket_id);
create index ticket_words_of_contact on ticket_words (contact_id);

-- A word stands under its plain form and under its English and Russian stems; PostgreSQL has no Bulgarian one.
create function words_of(said text) returns tsvector language sql immutable parallel safe
  return to_tsvector('simple', said) || to_tsvector('english', said) || to_tsvector('russian', said);
create function words_asked(asked text) returns tsquery language sql immutable parallel safe
  return websearch_to_tsquery('simple', asked) || websearch_to_tsquery('english', asked)
    || websearch_to_tsquery('russian', asked);

-- A tsvector holds at most 1 MB: past 20,000 different words a thread takes no new ones rather than fail.
create function add_ticket_words(ticket uuid, said text, is_note boolean, said_at timestamptz) returns void
language sql security definer set search_path = public as $$
  update ticket_words set
    words = case when is_note or length(words) > 20000 then words else words || words_of(said) end,
    all_words = case when length(all_words) > 20000 then all_words else all_words || words_of(said) end,
    active_at = greatest(active_at, said_at)
  where ticket_id = ticket
$$;

create table ticket_links (
  id uuid primary key,
  from_id uuid not null references tickets,
  to_id uuid not null references tickets,
  kind text not null check (kind in ('relates', 'parent', 'follows', 'split')),
  created_by uuid references users,
  created_at timestamptz not null default now(),
  check (from_id <> to_id),
  unique (from_id, to_id, kind)
);
create index ticket_links_back on ticket_links (to_id);

create table saved_views (
  id uuid primary key,
  owner_id uuid not null references users,
  name text not null check (length(name) between 1 and 60),
  query text not null check (length(query) <= 1000),
  audience text not null default 'me' check (audience in ('me', 'everybody')),
  columns text[] not null default '{}',
  place int not null default 0,
  created_at timestamptz not null default now()
);

-- Changing many tickets at once: a piece of work with progress that can be cancelled and undone.
create table bulk_changes (
  id uuid primary key,
  created_by uuid not null references users,
  change jsonb not null,
  ticket_ids uuid[] not null,
  done int not null default 0,
  refused jsonb not null default '[]',
  undo jsonb not null default '[]',
  status text not null default 'running' check (status in ('running', 'done', 'cancelled', 'undone')),
  created_at timestamptz not null default now(),
  ended_at timestamptz
);

grant select on ticket_types, components to switchboard_customer;
grant usage on sequence ticket_numbers to switchboard_customer;

alter table tickets enable row level security;
create policy app on tickets to switchboard_app using (true) with check (true);
grant select, insert on tickets to switchboard_customer;
grant update (status, version, active_at, last_customer_word_at, waiting_since, resolved_at, closed_at,
  processor_id, has_file) on tickets to switchboard_customer;
create policy customer_own on tickets to switchboard_customer
  using (contact_id = current_contact()) with check (contact_id = current_contact());

alter table ticket_words enable row level security;
create policy app on ticket_words to switchboard_app using (true) with check (true);
grant select (ticket_id, contact_id, words, active_at) on ticket_words to switchboard_customer;
grant insert (ticket_id, contact_id, words, all_words, active_at) on ticket_words to switchboard_customer;
create policy customer_own on ticket_words to switchboard_customer
  using (contact_id = current_contact()) with check (contact_id = current_contact());

alter table ticket_links enable row level security;
create policy app on ticket_links to switchboard_app using (true) with check (true);
grant select, insert on ticket_links to switchboard_customer;
create policy customer_own on ticket_links to switchboard_customer
  using (kind = 'follows' and exists (select from tickets t where t.id = from_id)
    and exists (select from tickets t where t.id = to_id))
  with check (kind = 'follows' and created_by = current_user_id()
    and exists (select from tickets t where t.id = from_id)
    and exists (select from tickets t where t.id = to_id));
