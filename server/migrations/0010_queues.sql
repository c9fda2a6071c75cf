-- Work finds the agent: queues that tickets flow into, who can be given their work, and how much at a time.
create extension if not exists btree_gist;

create table skills (
  id uuid primary key,
  key text not null unique check (key ~ '^[a-z][a-z0-9_]{0,39}$'),
  name jsonb not null,
  place int not null,
  version int not null default 1,
  archived_at timestamptz
);
create table user_skills (
  user_id uuid not null references users,
  skill_id uuid not null references skills,
  primary key (user_id, skill_id)
);

create table queues (
  id uuid primary key,
  key text not null unique check (key ~ '^[a-z][a-z0-9_]{0,39}$'),
  name jsonb not null,
  -- A ticket flows into the first queue that it fits.
  place int not null,
  -- What fits no other queue.
  takes_rest boolean not null default false,
  -- A case of this queue goes to whoever has fewer cases than this, of whatever queue.
  capacity smallint not null default 1 check (capacity between 1 and 50),
  -- Nobody exceeds the capacity, also not by hand.
  is_strict boolean not null default false,
  -- Who has a case of this queue has nothing else beside it.
  is_exclusive boolean not null default false,
  fallback_id uuid references queues check (fallback_id <> id),
  fallback_minutes int not null default 60 check (fallback_minutes between 1 and 10080),
  lead_id uuid references users,
  lead_minutes int not null default 15 check (lead_minutes between 1 and 10080),
  hours_id uuid,
  version int not null default 1,
  archived_at timestamptz,
  check (not is_exclusive or (is_strict and capacity = 1))
);
create table queue_types (
  queue_id uuid not null references queues,
  type_id uuid not null references ticket_types,
  primary key (queue_id, type_id)
);
create table queue_components (
  queue_id uuid not null references queues,
  component_id uuid not null references components,
  primary key (queue_id, component_id)
);
create table queue_members (
  queue_id uuid not null references queues,
  user_id uuid not null references users,
  primary key (queue_id, user_id)
);
create index queue_members_of_user on queue_members (user_id);
create table queue_skills (
  queue_id uuid not null references queues,
  skill_id uuid not null references skills,
  primary key (queue_id, skill_id)
);

-- Who can be given work now. No row is the same as away.
create table availability (
  user_id uuid primary key references users,
  state text not null default 'away' check (state in ('available', 'away')),
  reason text not null default 'signed_out',
  since timestamptz not null default now(),
  -- Since when he is free for the next case: since he came, or since his work last became more or less.
  free_since timestamptz not null default now(),
  -- The last sign of life.
  seen_at timestamptz not null default now()
);
create index availability_now on availability (free_since) where state = 'available';

alter table tickets
  add column queue_id uuid references queues,
  add column queued_at timestamptz;
-- What waits for somebody, in the order in which it is given out.
create index tickets_in_queue on tickets (queue_id, priority desc, queued_at)
  where processor_id is null and queue_id is not null and merged_into is null
    and status in ('new', 'in_process');

-- An active case occupies a slot of its agent, an exclusive one all of them. So nobody ever has more at a time than
-- he may, and a ticket has one processor at a time, whatever the code does.
create table assignments (
  id uuid primary key default gen_random_uuid(),
  ticket_id uuid not null references tickets,
  agent_id uuid not null references users,
  queue_id uuid not null references queues,
  slots int4range not null,
  -- Beyond the capacity: somebody said that it shall be so.
  is_over boolean not null default false,
  -- Why he: see contracts/routing.ts.
  reason jsonb,
  assigned_at timestamptz not null default now(),
  released_at timestamptz,
  constraint assignments_slot exclude using gist (agent_id with =, slots with &&) where (released_at is null)
);
create unique index assignments_of_ticket on assignments (ticket_id) where released_at is null;
create index assignments_of_agent on assignments (agent_id) where released_at is null;
create index assignments_by_time on assignments (ticket_id, assigned_at);

-- A wait that found nobody: told once, and its lead once.
create table waits (
  ticket_id uuid primary key references tickets,
  queue_id uuid not null references queues,
  since timestamptz not null default now(),
  reason jsonb not null,
  lead_told_at timestamptz
);

create function queue_for(type uuid, component uuid) returns uuid
language sql stable security definer set search_path = public as $$
  select q.id from queues q
  where q.archived_at is null and (
    q.takes_rest or (
      exists (select from queue_types where queue_id = q.id
        union all select from queue_components where queue_id = q.id)
      and (not exists (select from queue_types where queue_id = q.id)
        or exists (select from queue_types where queue_id = q.id and type_id = type))
      and (not exists (select from queue_components where queue_id = q.id)
        or exists (select from queue_components where queue_id = q.id and component_id = component))))
  order by q.takes_rest, q.place, q.key limit 1
$$;

-- The slots that one more case of this queue would occupy; null when he has no room.
create function room_for(agent uuid, queue uuid) returns int4range
language sql stable security definer set search_path = public as $$
  select case
    when q.is_exclusive then case when held.cases = 0 then int4range(1, null) end
    when held.cases < q.capacity then (
      select int4range(slot, slot + 1) from generate_series(1, q.capacity) slot
      where not exists (select from assignments a
        where a.agent_id = agent and a.released_at is null and a.slots @> slot)
      order by slot limit 1)
  end
  from queues q, lateral (
    select count(*) as cases from assignments a where a.agent_id = agent and a.released_at is null) held
  where q.id = queue
$$;

-- The first slot beyond all that he has; null where nobody exceeds, or while he has an exclusive case.
create function room_beyond(agent uuid, queue uuid) returns int4range
language sql stable security definer set search_path = public as $$
  select int4range(slot, slot + 1) from queues q, lateral (
    select coalesce(max(upper(a.slots)), 1) as slot, bool_or(upper_inf(a.slots)) as is_alone
    from assignments a where a.agent_id = agent and a.released_at is null) held
  where q.id = queue and not q.is_strict and held.is_alone is not true
$$;

-- Whether the ticket, coming back to work, finds its processor there and with room.
create function finds_processor(ticket uuid) returns boolean
language sql stable security definer set search_path = public as $$
  select t.queue_id is null or (a.state = 'available' and room_for(t.processor_id, t.queue_id) is not null)
  from tickets t left join availability a on a.user_id = t.processor_id where t.id = ticket
$$;

-- Who is given work stands still while he is: two who give him work at once come one after the other.
create function lock_agent(agent uuid) returns void
language plpgsql security definer set search_path = public as $$
begin
  insert into availability (user_id) values (agent) on conflict do nothing;
  perform from availability where user_id = agent for update;
end $$;

create function keep_slot() returns trigger
language plpgsql security definer set search_path = public as $$
declare
  is_case boolean := new.processor_id is not null and new.queue_id is not null
    and new.status in ('new', 'in_process') and new.merged_into is null;
  held assignments;
  slots int4range;
  is_over boolean := false;
begin
  select * into held from assignments where ticket_id = new.id and released_at is null;
  if held.id is not null and not (is_case and held.agent_id = new.processor_id and held.queue_id = new.queue_id) then
    perform lock_agent(held.agent_id);
    update assignments set released_at = now() where id = held.id;
    update availability set free_since = now() where user_id = held.agent_id;
    held := null;
  end if;
  if is_case and held.id is null then
    perform lock_agent(new.processor_id);
    slots := room_for(new.processor_id, new.queue_id);
    if slots is null and current_setting('switchboard.even_if_full', true) = 'on' then
      slots := room_beyond(new.processor_id, new.queue_id);
      is_over := true;
    end if;
    if slots is null then
      raise exception 'no room' using errcode = 'SB001', constraint = 'assignments_slot';
    end if;
    insert into assignments (ticket_id, agent_id, queue_id, slots, is_over, reason)
      values (new.id, new.processor_id, new.queue_id, slots, is_over,
        case when tg_op = 'UPDATE' and old.processor_id = new.processor_id then '{"kind": "came_back"}'::jsonb end);
    update availability set free_since = now() where user_id = new.processor_id;
  end if;
  -- A wait ends when somebody has it, when it is no work any more, and when it waits elsewhere.
  if new.processor_id is not null or new.status not in ('new', 'in_process') or new.merged_into is not null
    or (tg_op = 'UPDATE' and new.queue_id is distinct from old.queue_id) then
    delete from waits where ticket_id = new.id;
  end if;
  return null;
end $$;
create trigger tickets_keep_slot
  after insert or update of processor_id, queue_id, status, merged_into on tickets
  for each row execute function keep_slot();

grant update (queued_at) on tickets to switchboard_customer;
