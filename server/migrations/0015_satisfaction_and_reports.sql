-- What customers think of how their tickets were resolved.
create table ratings (
  id uuid primary key,
  ticket_id uuid not null references tickets,
  contact_id uuid not null references contacts,
  -- Which time of being done it is about: a ticket that was reopened can be rated again.
  done_at timestamptz not null,
  stars smallint not null check (stars between 1 and 5),
  words text not null default '' check (length(words) <= 2000),
  by_link boolean not null default false,
  given_at timestamptz not null default now(),
  changed_at timestamptz,
  unique (ticket_id, done_at)
);
create index ratings_by_time on ratings (given_at);

alter table ratings enable row level security;
create policy app on ratings to switchboard_app using (true) with check (true);
grant select, insert, update (stars, words, by_link, changed_at) on ratings to switchboard_customer;
create policy customer_own on ratings to switchboard_customer
  using (contact_id = current_contact())
  with check (contact_id = current_contact() and exists (select from tickets t where t.id = ticket_id));

-- The links of mails by which one rates without signing in.
create table rating_links (
  token_hash bytea primary key,
  ticket_id uuid not null references tickets,
  user_id uuid not null references users,
  made_at timestamptz not null default now(),
  -- However long the ticket stays resolved.
  expires_at timestamptz not null
);
create index rating_links_by_end on rating_links (expires_at);
alter table rating_links enable row level security;
create policy app on rating_links to switchboard_app using (true) with check (true);

-- What the reports are counted from: the event log, taken apart. Only the reaction `count-for-reports` writes here,
-- and all of it can be made anew from the log. No foreign keys: the log is what they hold to.

-- How each ticket stood after the last event that was counted.
create table report_tickets (
  ticket_id uuid primary key,
  xid xid8 not null,
  position bigint not null,
  at timestamptz not null,
  status text not null,
  is_merged boolean not null default false,
  waits boolean not null,
  type_id uuid,
  component_id uuid,
  queue_id uuid,
  priority smallint,
  channel text,
  processor_id uuid,
  opened_at timestamptz not null,
  -- Opened, or reopened last.
  begun_at timestamptz not null,
  -- For whom the last resolution counts.
  resolver_id uuid,
  replies int not null default 0,
  resolutions int not null default 0,
  reopenings int not null default 0,
  -- Since when the spans run that have not ended.
  open_from timestamptz,
  waiting_from timestamptz
);

-- What happened, once each, with what the ticket was then.
create table report_facts (
  ticket_id uuid not null,
  kind text not null check (kind in ('opened', 'answered', 'replied', 'resolved', 'reopened', 'rated')),
  nth int not null,
  at timestamptz not null,
  type_id uuid,
  component_id uuid,
  queue_id uuid,
  priority smallint,
  channel text,
  agent_id uuid,
  -- Until the first reply; from opening or reopening to the resolution.
  seconds int,
  stars smallint,
  primary key (ticket_id, kind, nth)
);
create index report_facts_by_time on report_facts (at, kind);

-- What lasted: as long as a ticket was open, as long as its contact waited; a new one where what it was changed.
create table report_spans (
  ticket_id uuid not null,
  kind text not null check (kind in ('open', 'waiting')),
  from_at timestamptz not null,
  to_at timestamptz not null default 'infinity',
  type_id uuid,
  component_id uuid,
  queue_id uuid,
  priority smallint,
  channel text,
  agent_id uuid,
  primary key (ticket_id, kind, from_at),
  check (to_at > from_at)
);
create index report_spans_by_end on report_spans (to_at, from_at);

-- As long as somebody could be given work, or could not, and why.
create table report_presence (
  user_id uuid not null,
  state text not null,
  reason text not null,
  from_at timestamptz not null,
  to_at timestamptz not null default 'infinity',
  primary key (user_id, from_at),
  check (to_at > from_at)
);
create index report_presence_by_end on report_presence (to_at, from_at);

-- The log tells from now on what a ticket was when it was opened. Of those before it is told here, once: by the first
-- change of it that the log knows, else as it is today.
update events e set data = e.data || jsonb_build_object(
    'typeId', coalesce((
      select change -> 'from' from events later, jsonb_array_elements(later.data -> 'changes') change
      where later.subjects[1] = t.id and later.type like 'ticket.%' and change ->> 'field' = 'typeId'
      order by later.xid, later.position limit 1), to_jsonb(t.type_id)),
    'priority', coalesce((
      select change -> 'from' from events later, jsonb_array_elements(later.data -> 'changes') change
      where later.subjects[1] = t.id and later.type like 'ticket.%' and change ->> 'field' = 'priority'
      order by later.xid, later.position limit 1), to_jsonb(t.priority)),
    'channel', c.channel,
    'side', case when e.actor_id is not distinct from k.user_id then 'contact' else 'agent' end)
  from tickets t
  join conversations c on c.id = t.conversation_id
  join contacts k on k.id = t.contact_id
  where e.type = 'ticket.opened' and t.id = e.subjects[1] and not e.data ? 'typeId';

-- The reaction begins at the beginning, not with what happens from now on.
insert into cursors (name, xid, position) values ('count-for-reports', '0', 0);
