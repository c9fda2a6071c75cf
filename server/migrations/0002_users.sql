create table users (
  id uuid primary key,
  role text not null check (role in ('customer', 'agent', 'manager', 'admin')),
  name text not null check (length(name) between 1 and 100),
  email text check (email = lower(email) and length(email) <= 254),
  user_name text check (user_name = lower(user_name)),
  mobile text,
  gender text check (gender in ('female', 'male', 'other')),
  locale text not null default 'en',
  time_zone text not null default 'UTC',
  password_hash text,
  -- Moves with everything that must end other sessions: password, role, removal.
  version int not null default 1,
  email_verified_at timestamptz,
  created_at timestamptz not null default now(),
  last_seen_at timestamptz,
  deactivated_at timestamptz,
  -- A removed person keeps his name under what he wrote; everything else of him is blanked.
  removed_at timestamptz
);
create unique index users_email on users (email) where removed_at is null;
create unique index users_user_name on users (user_name) where removed_at is null;
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
  ended_by text check (ended_by in ('sign_out', 'ended', 'password', 'role', 'removed', 'expired'))
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
  confirmed_at timestamptz,
  last_step bigint not null default 0,
  recovery_hashes bytea[] not null default '{}'
);

-- Between password and code: a short-lived, half-open sign-in.
create table sign_in_steps (
  token_hash bytea primary key,
  user_id uuid not null references users,
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
