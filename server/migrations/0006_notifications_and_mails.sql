-- The bell. `event` makes telling twice of one thing impossible.
create table notifications (
  id uuid primary key,
  user_id uuid not null references users,
  kind text not null,
  ticket_id uuid references tickets,
  -- Who did what is told of.
  actor_id uuid references users,
  event bigint not null,
  data jsonb not null default '{}',
  at timestamptz not null default now(),
  read_at timestamptz,
  unique (user_id, kind, event)
);
create index notifications_of_user on notifications (user_id, id desc);
create index notifications_unread on notifications (user_id, ticket_id) where read_at is null;

alter table notifications enable row level security;
create policy app on notifications to switchboard_app using (true) with check (true);
grant select on notifications to switchboard_customer;
grant update (read_at) on notifications to switchboard_customer;
create policy customer_own on notifications to switchboard_customer
  using (user_id = current_user_id()) with check (user_id = current_user_id());

-- Every mail that went out or waits; shown at /admin/mail. `dedupe` makes sending twice of one thing impossible.
create table mails (
  id uuid primary key,
  dedupe text not null unique,
  kind text not null,
  to_user uuid references users,
  to_address text not null,
  to_name text not null default '',
  subject text not null,
  html text not null,
  text text not null,
  -- The ticket; a mail about nothing that goes on is a thread of its own.
  thread_id uuid not null,
  message_id text not null,
  headers jsonb not null default '{}',
  created_at timestamptz not null default now(),
  status text not null default 'waiting' check (status in ('waiting', 'kept', 'sent', 'failed')),
  tries int not null default 0,
  sent_at timestamptz,
  failure text
);
create index mails_of_thread on mails (thread_id, to_address, created_at);
create index mails_by_status on mails (status, id desc);
