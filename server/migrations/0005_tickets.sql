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
create index tickets_of_contact on tickets (contact_id, active_at, id);
-- Every change of a ticket writes into each of these, so there is one for each way in which a long list is
-- walked or a few of many are found; what is neither long nor rare needs none. See docs/subsystems/search.md.
create index tickets_by_activity on tickets (active_at, id);
create index tickets_by_creation on tickets (created_at, id);
create index tickets_by_priority on tickets (priority, active_at, id);
create index tickets_by_resolution on tickets (resolved_at) where resolved_at is not null;
create index tickets_by_closing on tickets (closed_at) where closed_at is not null;
create index tickets_waiting on tickets (waiting_since, id) where waiting_since is not null;
-- The work at hand is a small part of all: the counts of the rail are read from this index alone.
create index tickets_unclosed on tickets (active_at, id)
  include (status, priority, component_id, processor_id, owner_id, type_id, waiting_since)
  where status <> 'closed' and merged_into is null;
create index tickets_of_processor on tickets (processor_id, active_at, id) where processor_id is not null;
create index tickets_of_component on tickets (component_id, active_at, id);
create index tickets_of_owner on tickets (owner_id, active_at, id) where owner_id is not null;
create index tickets_of_creator on tickets (created_by, active_at, id) where created_by is not null;
create index tickets_merged on tickets (merged_into) where merged_into is not null;

-- What a ticket can be found by: number, title, names, messages, file names. Notes stand apart, so that a
-- customer's own search never meets them.
create table ticket_words (
  ticket_id uuid primary key references tickets,
  contact_id uuid not null,
  words tsvector not null default '',
  -- With the notes; null while there are none, and then the words are all there is.
  all_words tsvector
);
create index ticket_words_found on ticket_words using gin (coalesce(all_words, words))
  with (gin_pending_list_limit = 512);
create index ticket_words_of_contact on ticket_words (contact_id);

-- A word stands under its plain form and under its stem. The Russian configuration knows the English stems too;
-- PostgreSQL has no Bulgarian ones.
create function words_of(said text) returns tsvector language sql immutable parallel safe
  return to_tsvector('simple', said) || to_tsvector('russian', said);
create function words_asked(asked text) returns tsquery language sql immutable parallel safe
  return plainto_tsquery('simple', asked) || plainto_tsquery('russian', asked);
-- The last word while it is being typed.
create function words_begun(asked text) returns tsquery language sql immutable parallel safe
  return words_asked(asked)
    || coalesce(nullif(plainto_tsquery('simple', asked)::text, '') || ':*', '')::tsquery;
-- Side by side, as written: by stems "is my card" would be any card.
create function phrase_asked(asked text) returns tsquery language sql immutable parallel safe
  return phraseto_tsquery('simple', asked);

-- A tsvector holds at most 1 MB: past 20,000 different words a thread takes no new ones rather than fail.
create function add_ticket_words(ticket uuid, said text, is_note boolean) returns void
language sql security definer set search_path = public as $$
  update ticket_words set
    words = case when is_note or length(words) > 20000 then words else words || more end,
    all_words = case when all_words is null and not is_note then null
      when length(coalesce(all_words, words)) > 20000 then all_words
      else coalesce(all_words, words) || more end
  from (select words_of(said) as more) s
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
  created_at timestamptz not null default now()
);
create index saved_views_of_owner on saved_views (owner_id);
-- Everybody puts the views in his own order.
create table view_places (
  user_id uuid not null references users,
  view_id uuid not null references saved_views on delete cascade,
  place int not null,
  primary key (user_id, view_id)
);

-- Changing many tickets at once: a piece of work with progress that can be cancelled and undone.
create table bulk_changes (
  id uuid primary key,
  created_by uuid not null references users,
  change jsonb not null,
  status text not null default 'running' check (status in ('running', 'done', 'cancelled', 'undoing', 'undone')),
  created_at timestamptz not null default now(),
  -- When it last came on: one that stands still is taken up again.
  moved_at timestamptz not null default now(),
  ended_at timestamptz
);
create index bulk_changes_unfinished on bulk_changes (moved_at) where status in ('running', 'undoing');
-- One line a ticket, written in the transaction that changes the ticket: so each is changed once, whatever dies.
create table bulk_tickets (
  bulk_id uuid not null references bulk_changes,
  place int not null,
  ticket_id uuid not null references tickets,
  state text not null default 'waiting'
    check (state in ('waiting', 'changed', 'same', 'refused', 'undone', 'kept')),
  -- Why it was refused or kept: a code of contracts/faults.
  code text,
  before jsonb,
  after jsonb,
  primary key (bulk_id, place)
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
grant select (ticket_id, contact_id, words) on ticket_words to switchboard_customer;
grant insert (ticket_id, contact_id, words) on ticket_words to switchboard_customer;
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
