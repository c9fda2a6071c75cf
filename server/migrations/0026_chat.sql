-- Live chat. Its words are the messages of a conversation like all others; here is only what a chat has besides.

-- `visitor`: somebody who wrote in a chat and has no login. No address of his is an identity: anybody can type one.
alter table contacts add column kind text not null default 'person' check (kind in ('person', 'visitor'));
create index contacts_visitors on contacts (id) where kind = 'visitor';

-- Both sides sit before it now. Off again when the chat has ended or goes on as a ticket.
alter table conversations add column is_live boolean not null default false;
grant update (is_live) on conversations to switchboard_customer;

-- Where chats come in: a site, a shop, the portal.
create table inboxes (
  id uuid primary key,
  -- Stands in the pages of the site; a name, never a key.
  public_id text not null constraint inboxes_public_id unique check (public_id ~ '^[a-z0-9-]{1,40}$'),
  name text not null check (length(name) between 1 and 80),
  -- Origins of the pages that may show it.
  sites text[] not null default '{}',
  look jsonb not null,
  languages text[] not null,
  queue_id uuid not null references queues,
  type_id uuid not null references ticket_types,
  -- Those who answer see what a visitor is typing; he is told.
  shows_typing boolean not null default false,
  mail_after_minutes int not null default 10 check (mail_after_minutes between 1 and 1440),
  -- The portal has one.
  in_portal boolean not null default false,
  -- By which a site signs who its visitor is: sealed, because a signature is checked with the key itself.
  sealed_key bytea,
  key_end text,
  key_made_at timestamptz,
  version int not null default 1,
  archived_at timestamptz
);
create unique index inboxes_of_portal on inboxes (in_portal) where in_portal and archived_at is null;
alter table inboxes enable row level security;
create policy app on inboxes to switchboard_app using (true) with check (true);
grant select (id, public_id, queue_id, type_id, shows_typing, in_portal, archived_at) on inboxes to switchboard_customer;
create policy everybody_uses on inboxes for select to switchboard_customer using (archived_at is null);

-- Whom a site calls its customer. Never the same as somebody who is known by an address.
create table site_identities (
  inbox_id uuid not null references inboxes,
  external_id text not null check (length(external_id) between 1 and 200),
  -- No reference: a contact becomes of him with his first word.
  contact_id uuid not null unique,
  name text not null default '',
  email text,
  seen_at timestamptz not null default now(),
  primary key (inbox_id, external_id)
);
alter table site_identities enable row level security;
create policy app on site_identities to switchboard_app using (true) with check (true);

-- What a visitor is remembered by: 256 random bits, of which only the hash is here.
create table visitor_sessions (
  id uuid primary key,
  token_hash bytea not null unique,
  inbox_id uuid not null references inboxes,
  -- The contact that he becomes with his first word; none is there before.
  contact_id uuid not null,
  name text not null default '',
  address text not null,
  created_at timestamptz not null default now(),
  last_seen_at timestamptz not null default now(),
  expires_at timestamptz not null,
  ended_at timestamptz
);
create index visitor_sessions_of_contact on visitor_sessions (contact_id);
create index visitor_sessions_by_end on visitor_sessions (expires_at);
alter table visitor_sessions enable row level security;
create policy app on visitor_sessions to switchboard_app using (true) with check (true);

create table visitor_bans (
  id uuid primary key,
  contact_id uuid not null references contacts,
  -- Where he wrote from: kept away for a day, since he may come back as somebody new, and others may come from there.
  address text,
  reason text not null check (length(reason) between 1 and 300),
  banned_by uuid references users,
  banned_at timestamptz not null default now(),
  lifted_at timestamptz,
  lifted_by uuid references users
);
create unique index visitor_bans_now on visitor_bans (contact_id) where lifted_at is null;
create index visitor_bans_of_address on visitor_bans (address) where lifted_at is null;
alter table visitor_bans enable row level security;
create policy app on visitor_bans to switchboard_app using (true) with check (true);

create table chats (
  conversation_id uuid primary key references conversations,
  contact_id uuid not null references contacts,
  inbox_id uuid not null references inboxes,
  state text not null check (state in ('guided', 'live', 'as_ticket', 'ended')),
  -- As he said it; proves nothing.
  email text,
  topic text not null default '',
  locale text not null,
  -- Where he came from, and where he is.
  referrer text not null default '',
  first_page jsonb,
  page jsonb,
  page_at timestamptz,
  started_at timestamptz not null default now(),
  -- When he asked for a person, in which queue, how many were before him, and when somebody came.
  asked_at timestamptz,
  queue_id uuid references queues,
  asked_ahead int,
  joined_at timestamptz,
  -- While he waits, as he was told last.
  ahead int,
  minutes int,
  ended_at timestamptz,
  ended_by text check (ended_by in ('visitor', 'agent', 'system')),
  -- Up to which message he was told by mail of what he has not seen.
  mailed_seq int not null default 0
);
create index chats_of_contact on chats (contact_id, started_at);
create index chats_live on chats (state) where state = 'live';
create index chats_by_wait on chats (queue_id, joined_at) where joined_at is not null;
alter table chats enable row level security;
create policy app on chats to switchboard_app using (true) with check (true);
grant select, insert on chats to switchboard_customer;
grant update (state, topic, page, page_at, asked_at, queue_id, asked_ahead, ahead, minutes, ended_at, ended_by, email)
  on chats to switchboard_customer;
create policy customer_own on chats to switchboard_customer
  using (contact_id = current_contact())
  with check (contact_id = current_contact()
    and exists (select from conversations c where c.id = conversation_id and c.contact_id = current_contact()));

-- What a visitor does stands under the contact that he is: he has no login to be named by.
create function current_visitor() returns uuid language sql stable parallel safe
  return case when current_user_id() is null then current_contact() end;

create policy visitor_writes on messages for insert to switchboard_customer
  with check (not is_note and side = 'contact' and author_id is null and moved_to is null
    and exists (select from conversations c where c.id = conversation_id and c.contact_id = current_visitor()));
create policy visitor_adds on files for insert to switchboard_customer
  with check (not is_note and created_by is null
    and exists (select from conversations c where c.id = conversation_id and c.contact_id = current_visitor()));
create policy visitor_adds on events for insert to switchboard_customer
  with check (actor_kind = 'contact' and actor_id = current_visitor() and contact_id = current_visitor());
create policy visitor_links on ticket_links for insert to switchboard_customer
  with check (kind = 'follows' and created_by is null and current_visitor() is not null
    and exists (select from tickets t where t.id = from_id)
    and exists (select from tickets t where t.id = to_id));

-- A visitor reads too.
alter table reads drop constraint reads_pkey;
alter table reads alter column user_id drop not null;
alter table reads add column contact_id uuid references contacts;
alter table reads add constraint reads_of_one check (num_nonnulls(user_id, contact_id) = 1);
alter table reads add column reader_id uuid not null generated always as (coalesce(user_id, contact_id)) stored;
alter table reads add primary key (conversation_id, reader_id);
create policy visitor_own on reads to switchboard_customer
  using (contact_id = current_visitor()) with check (contact_id = current_visitor());

-- With his first word a visitor becomes a contact; he can make nobody but himself.
create function become_contact(said text, folded text, speaks text) returns void
language plpgsql security definer set search_path = public as $$
begin
  if current_visitor() is null then
    raise insufficient_privilege;
  end if;
  insert into contacts (id, name, folded_name, locale, kind) values (current_visitor(), said, folded, speaks, 'visitor')
    on conflict (id) do nothing;
end $$;
create sequence visitor_numbers start 1001;
grant usage on sequence visitor_numbers to switchboard_customer;

create function is_banned(contact uuid, came_from text) returns boolean
language sql stable security definer set search_path = public as $$
  select exists (select from visitor_bans b where b.lifted_at is null and (b.contact_id = contact
    or (b.address = came_from and b.banned_at > now() - interval '1 day')))
$$;

-- How many come before this ticket, and how long a place in its queue took of late: the middle of the last waits, in
-- seconds; null where there were too few to say.
create function place_in_queue(ticket uuid, out ahead int, out seconds int)
language sql stable security definer set search_path = public as $$
  select (select count(*)::int from tickets o
      where o.queue_id = t.queue_id and o.id <> t.id and o.processor_id is null and o.merged_into is null
        and o.status in ('new', 'in_process') and (o.priority, t.queued_at, t.id) > (t.priority, o.queued_at, o.id)),
    (select case when count(*) >= 3 then percentile_cont(0.5) within group (order by took)::int end
      from (select extract(epoch from c.joined_at - c.asked_at) / (coalesce(c.asked_ahead, 0) + 1) as took
        from chats c where c.queue_id = t.queue_id and c.joined_at > now() - interval '4 hours'
        order by c.joined_at desc limit 20) of_late)
  from tickets t where t.id = ticket
$$;
