create table users (
  id uuid primary key,
  role text not null check (role in ('customer', 'agent', 'manager', 'admin')),
  name text not null check (length(name) between 1 and 100),
  email text check (email = lower(email) and length(email) <= 254),
  user_name text check (user_name = lower(user_name)),
  mobile text,
  gender text check (gender in ('female', 'male', 'other')),
  place text,
  locale text not null default 'en',
  time_zone text not null default 'UTC',
  password_hash text,
  -- Grows with each change, also of the password: a sign-in that was begun before does not end well.
  version int not null default 1,
  email_verified_at timestamptz,
  -- Asked for, until the link in its mail is opened; and the one before, which is told then.
  wanted_email text check (wanted_email = lower(wanted_email) and length(wanted_email) <= 254),
  former_email text,
  created_at timestamptz not null default now(),
  last_seen_at timestamptz,
  deactivated_at timestamptz,
  -- A removed person keeps his name under what he wrote; everything else of him is blanked.
  removed_at timestamptz,
  -- For the admin's search.
  words text generated always as (lower(name || ' ' || coalesce(email, '') || ' ' || coalesce(user_name, '')
    || ' ' || coalesce(mobile, ''))) stored
);
create index users_words on users using gin (words gin_trgm_ops);
create unique index users_email on users (email) where removed_at is null;
create unique index users_user_name on users (user_name) where removed_at is null;
create index users_by_name on users (name, id);
create index users_staff on users (role, name) where role <> 'customer';

create table sessions (
  id uuid primary key,
  user_id uuid not null references users,
  token_hash bytea not null unique,
  created_at timestamptz not null default now(),
  last_seen_at timestamptz not null default now(),
  expires_at timestamptz not null,
  -- Set when password or passkey was shown last: sensitive changes ask for it again.
  proven_at timestamptz not null default now(),
  user_agent text not null default '',
  address text not null default '',
  ended_at timestamptz,
  ended_by text check (ended_by in ('sign_out', 'ended', 'password', 'role', 'deactivated', 'removed', 'expired'))
);
create index sessions_of_user on sessions (user_id, created_at) where ended_at is null;

-- Links that go out by mail and serve once: reset, invitation, change of e-mail.
create table mail_links (
  token_hash bytea primary key,
  user_id uuid not null references users,
  purpose text not null check (purpose in ('reset', 'invite', 'email', 'verify')),
  email text,
  created_at timestamptz not null default now(),
  expires_at timestamptz not null,
  used_at timestamptz
);
create index mail_links_of_user on mail_links (user_id) where used_at is null;

create table second_factors (
  user_id uuid primary key references users,
  -- TOTP secret, encrypted under the master key.
  secret bytea not null,
  -- A new one that waits for its first code while the old one still serves.
  wanted_secret bytea,
  confirmed_at timestamptz,
  last_step bigint not null default 0,
  recovery_hashes bytea[] not null default '{}'
);

-- Between password and code: a short-lived, half-open sign-in.
create table sign_in_steps (
  token_hash bytea primary key,
  user_id uuid not null references users,
  user_version int not null,
  created_at timestamptz not null default now(),
  expires_at timestamptz not null,
  tries int not null default 0
);

create table passkeys (
  id text primary key,
  user_id uuid not null references users,
  name text not null,
  public_key bytea not null,
  counter bigint not null,
  transports text[] not null default '{}',
  created_at timestamptz not null default now(),
  last_used_at timestamptz
);
create index passkeys_of_user on passkeys (user_id);
create table passkey_challenges (
  token_hash bytea primary key,
  user_id uuid references users,
  challenge text not null,
  expires_at timestamptz not null
);

create table api_keys (
  id uuid primary key,
  user_id uuid not null references users,
  name text not null check (length(name) between 1 and 60),
  key_hash bytea not null unique,
  hint text not null,
  created_at timestamptz not null default now(),
  last_used_at timestamptz,
  expires_at timestamptz,
  ended_at timestamptz
);
create index api_keys_of_user on api_keys (user_id);

-- Customers see names of staff through this door only: never mail, number or hash.
create view people with (security_barrier) as
  select id, name, role, removed_at is not null as is_removed from users;
grant select on people to switchboard_app, switchboard_customer;

-- A customer's own commands reach his own rows only, and never his role, address or deactivation.
do $$
declare
  owned text;
begin
  foreach owned in array array['sessions', 'second_factors', 'passkeys', 'api_keys'] loop
    execute format('alter table %I enable row level security', owned);
    execute format('create policy app on %I to switchboard_app using (true) with check (true)', owned);
    execute format('create policy customer_own on %I to switchboard_customer
      using (user_id = current_user_id()) with check (user_id = current_user_id())', owned);
  end loop;
end $$;
grant select, update (ended_at, ended_by, proven_at) on sessions to switchboard_customer;
grant select, insert, update, delete on second_factors, passkeys, api_keys to switchboard_customer;

alter table users enable row level security;
create policy app on users to switchboard_app using (true) with check (true);
create policy customer_own on users to switchboard_customer
  using (id = current_user_id()) with check (id = current_user_id());
grant select,
  update (name, user_name, mobile, gender, place, locale, time_zone, password_hash, wanted_email, version)
  on users to switchboard_customer;

alter table mail_links enable row level security;
create policy app on mail_links to switchboard_app using (true) with check (true);
alter table sign_in_steps enable row level security;
create policy app on sign_in_steps to switchboard_app using (true) with check (true);
alter table passkey_challenges enable row level security;
create policy app on passkey_challenges to switchboard_app using (true) with check (true);
