-- How each person wants to be told of a kind; only where it is not the usual way.
create table notification_choices (
  user_id uuid not null references users,
  kind text not null,
  bell boolean not null,
  mail text not null check (mail in ('now', 'digest', 'off')),
  push boolean not null,
  -- What the link in a mail has switched off: the same link can take that back, and nothing else.
  mail_before text check (mail_before in ('now', 'digest')),
  changed_at timestamptz not null default now(),
  primary key (user_id, kind)
);
alter table notification_choices enable row level security;
create policy app on notification_choices to switchboard_app using (true) with check (true);
grant select, insert, update on notification_choices to switchboard_customer;
create policy customer_own on notification_choices to switchboard_customer
  using (user_id = current_user_id()) with check (user_id = current_user_id());

-- When a person reads what was collected, by his own clock.
create table digest_times (
  user_id uuid primary key references users,
  every text not null default 'day' check (every in ('hour', 'day')),
  hour smallint not null default 8 check (hour between 0 and 23),
  -- The moment for which the last one was made; there is one for each.
  made_for timestamptz
);
alter table digest_times enable row level security;
create policy app on digest_times to switchboard_app using (true) with check (true);
grant select (user_id, every, hour), insert (user_id, every, hour), update (every, hour)
  on digest_times to switchboard_customer;
create policy customer_own on digest_times to switchboard_customer
  using (user_id = current_user_id()) with check (user_id = current_user_id());

-- Browsers and phones that are told while nobody looks (RFC 8030). A device goes with the session that added it:
-- where somebody has signed out, nothing of his is shown.
create table push_devices (
  id uuid primary key,
  user_id uuid not null references users,
  session_id uuid not null references sessions,
  endpoint text not null unique check (length(endpoint) <= 1000),
  p256dh text not null,
  auth text not null,
  shows_words boolean not null default false,
  user_agent text not null default '',
  created_at timestamptz not null default now(),
  last_used_at timestamptz,
  failure text
);
create index push_devices_of_user on push_devices (user_id);
create index push_devices_of_session on push_devices (session_id);
alter table push_devices enable row level security;
create policy app on push_devices to switchboard_app using (true) with check (true);
grant select, delete, update (shows_words) on push_devices to switchboard_customer;
create policy customer_own on push_devices to switchboard_customer
  using (user_id = current_user_id()) with check (user_id = current_user_id());

-- A line says for ever in which ways it was told, also one that stands nowhere: nobody is told of it later.
alter table notifications
  add column in_bell boolean not null default true,
  add column mail text not null default 'off' check (mail in ('now', 'digest', 'off')),
  add column push boolean not null default false,
  add column collected_at timestamptz;
create index notifications_to_collect on notifications (user_id) where mail = 'digest' and collected_at is null;
