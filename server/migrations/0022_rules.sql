-- When something happens, if the ticket is so, then do this. One that was removed stays: the history names it.
create table rules (
  id uuid primary key,
  name text not null check (length(name) between 1 and 80),
  place int not null,
  is_on boolean not null,
  "when" jsonb not null,
  -- A query, as for a list of tickets; empty fits every ticket.
  condition text not null default '' check (length(condition) <= 1000),
  actions jsonb not null,
  -- By the clock it has looked at everything that became due up to here.
  looked_until timestamptz not null,
  version int not null default 1,
  -- Who saved it last.
  author_id uuid not null references users,
  changed_at timestamptz not null default now(),
  removed_at timestamptz
);
create index rules_in_order on rules (place, id) where removed_at is null;

-- What a rule did, or why not. The unique indexes hold that it runs once on an event, and once for each moment that it
-- is about, however many processes run.
create table rule_runs (
  id uuid primary key,
  rule_id uuid not null references rules,
  ticket_id uuid not null references tickets,
  event bigint,
  -- By the clock: the moment from which it counts, such as the customer's last word.
  counted_from timestamptz,
  outcome text not null check (outcome in ('done', 'same', 'refused', 'stopped')),
  -- Of a refusal a code of contracts/faults, of a stop the guard that did it.
  why text,
  refused_at int,
  -- The kinds of actions that went, and what they changed.
  did jsonb not null default '[]',
  changes jsonb not null default '[]',
  at timestamptz not null default clock_timestamp(),
  check ((event is null) <> (counted_from is null))
);
create unique index rule_runs_of_event on rule_runs (rule_id, event) where event is not null;
create unique index rule_runs_of_moment on rule_runs (rule_id, ticket_id, counted_from) where counted_from is not null;
create index rule_runs_of_rule on rule_runs (rule_id, id);
create index rule_runs_of_ticket on rule_runs (ticket_id, rule_id, at) where outcome = 'done';
create index rule_runs_by_age on rule_runs (at);

-- What rules by the clock count from, where no other index knows it.
create index tickets_by_status_since on tickets (status, status_since) where merged_into is null;
create index tickets_by_customer_word on tickets (last_customer_word_at)
  where merged_into is null and status <> 'closed' and last_customer_word_at is not null;
create index tickets_by_agent_word on tickets (last_agent_word_at)
  where merged_into is null and status <> 'closed' and last_agent_word_at is not null;

-- What a rule wrote: those who work here read it under the rule's name.
alter table messages add column rule_id uuid references rules;
