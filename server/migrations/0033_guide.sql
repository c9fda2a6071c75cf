-- The guide: what a visitor meets before a person. Admins draw flows; visitors meet the published version of one.

create table flows (
  id uuid primary key,
  name text not null check (length(name) between 1 and 80),
  -- The draft.
  graph jsonb not null,
  version int not null default 1,
  published_id uuid,
  archived_at timestamptz,
  changed_at timestamptz not null default now(),
  author_id uuid references users
);
alter table flows enable row level security;
create policy app on flows to switchboard_app using (true) with check (true);

-- What was published stays as it was: chats that are under way end by the version that they began with.
create table flow_versions (
  id uuid primary key,
  flow_id uuid not null references flows,
  number int not null check (number > 0),
  graph jsonb not null,
  published_at timestamptz not null default now(),
  published_by uuid references users,
  unique (flow_id, number)
);
alter table flows add constraint flows_published foreign key (published_id) references flow_versions;
alter table flow_versions enable row level security;
create policy app on flow_versions to switchboard_app using (true) with check (true);
revoke update, delete, truncate on flow_versions from switchboard_app;

-- An inbox has one flow at most.
create table flow_inboxes (
  inbox_id uuid primary key references inboxes,
  flow_id uuid not null references flows
);
create index flow_inboxes_of_flow on flow_inboxes (flow_id);
alter table flow_inboxes enable row level security;
create policy app on flow_inboxes to switchboard_app using (true) with check (true);

-- By which a web hook is signed: sealed, since a signature is made with the key itself.
create table flow_secrets (
  id uuid primary key,
  name text not null check (length(name) between 1 and 80),
  sealed bytea not null,
  made_at timestamptz not null default now(),
  made_by uuid references users
);
alter table flow_secrets enable row level security;
create policy app on flow_secrets to switchboard_app using (true) with check (true);

-- A chat on its way through a version.
create table guide_runs (
  conversation_id uuid primary key references conversations,
  version_id uuid not null references flow_versions,
  -- Where it waits, or ended; what it knows.
  node text not null,
  state jsonb not null,
  -- The web hook that it waits for, and what that said.
  hook_id uuid,
  hook_answer text,
  outcome text not null default 'waits' check (outcome in ('waits', 'handed_over', 'ended', 'ticket', 'left')),
  started_at timestamptz not null default now(),
  moved_at timestamptz not null default now()
);
create index guide_runs_of_version on guide_runs (version_id, started_at);
create index guide_runs_waiting on guide_runs (moved_at) where outcome = 'waits';
alter table guide_runs enable row level security;
create policy app on guide_runs to switchboard_app using (true) with check (true);

-- How many came to a node (an empty way), went on by a way out of it, or left there (`!left`).
create table flow_figures (
  version_id uuid not null references flow_versions,
  node text not null,
  way text not null,
  times int not null,
  primary key (version_id, node, way)
);
alter table flow_figures enable row level security;
create policy app on flow_figures to switchboard_app using (true) with check (true);

-- What the guide asks now and the articles that it has shown; where the ticket goes that comes of the chat.
alter table chats add column guide jsonb;
alter table chats add column route_queue_id uuid references queues;
alter table chats add column route_priority int check (route_priority between 1 and 5);

-- A message that chose an answer rather than wrote one. A question is answered so once.
create table chat_answers (
  message_id uuid primary key references messages,
  conversation_id uuid not null references conversations,
  -- The message that asked; null: the first question, which was shown before there was a chat.
  question_id uuid,
  key text not null check (length(key) between 1 and 40)
);
create unique index chat_answers_once on chat_answers (conversation_id, question_id) nulls not distinct;
alter table chat_answers enable row level security;
create policy app on chat_answers to switchboard_app using (true) with check (true);
grant select, insert on chat_answers to switchboard_customer;
create policy customer_own on chat_answers to switchboard_customer
  using (exists (select from conversations c where c.id = conversation_id and c.contact_id = current_contact()))
  with check (exists (select from conversations c where c.id = conversation_id and c.contact_id = current_contact()));
