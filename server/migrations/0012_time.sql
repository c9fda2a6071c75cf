-- Time: by when we answer and resolve, what waits too long, and what is closed in silence.

-- Minutes of working time by priority. Without a type: for every type that has none of its own.
create table targets (
  id uuid primary key,
  type_id uuid unique nulls not distinct references ticket_types,
  minutes jsonb not null,
  version int not null default 1
);
insert into targets (id, type_id, minutes) values ('01937b00-0000-7000-8000-00000000a002', null, '{
  "5": {"first_reply": 30, "next_reply": 60, "resolution": 480},
  "4": {"first_reply": 60, "next_reply": 120, "resolution": 1440},
  "3": {"first_reply": 240, "next_reply": 480, "resolution": 4320},
  "2": {"first_reply": 480, "next_reply": 1440, "resolution": 7200},
  "1": {"first_reply": 1440, "next_reply": 2880, "resolution": 14400}
}');

-- By when what is owed on a ticket; null while nothing is owed, the clock stands still, or nothing is promised. A table
-- of its own: customers must not see it, and what is reckoned after a change must not write into the many indexes of
-- tickets, nor wait for the locks of those who work on them.
create table deadlines (
  ticket_id uuid primary key references tickets,
  first_reply_due timestamptz,
  next_reply_due timestamptz,
  resolution_due timestamptz,
  due_at timestamptz generated always as (least(first_reply_due, next_reply_due, resolution_due)) stored,
  -- Since when the next reply is owed, or was: anew for each word that waits.
  next_reply_since timestamptz,
  -- When each was told as overdue; once.
  first_reply_told timestamptz,
  next_reply_told timestamptz,
  resolution_told timestamptz,
  -- When the next promise runs out, or ran out untold, also one that was then kept too late.
  untold_at timestamptz
);
create index deadlines_by_due on deadlines (due_at, ticket_id) where due_at is not null;
create index deadlines_untold on deadlines (untold_at) where untold_at is not null;

alter table tickets
  -- When the customer was last reminded that it will be closed.
  add column reminded_at timestamptz,
  add column escalated_at timestamptz,
  add column escalated_by uuid references users,
  add constraint tickets_escalated check (escalated_at is null or priority >= 4);
create index tickets_of_escalation on tickets (escalated_at) where escalated_at is not null;
grant update (escalated_at, escalated_by) on tickets to switchboard_customer;

-- After so many days of the customer's silence a ticket of this type is closed; null: never.
alter table ticket_types
  add column close_after_days int default 7 check (close_after_days between 2 and 365);

-- Who hears of an escalation that nobody answers, step by step.
create table escalation_ladder (
  is_only boolean primary key default true check (is_only),
  steps jsonb not null,
  version int not null default 1
);
insert into escalation_ladder (steps) values
  ('[{"minutes": 30, "whom": "managers", "userId": null}, {"minutes": 120, "whom": "admins", "userId": null}]');

-- How far up the ladder an escalation has come since it was last left without an answer.
create table escalations (
  ticket_id uuid primary key references tickets,
  -- Null once somebody has answered.
  since timestamptz,
  steps_told int not null default 0,
  -- When the next step is due.
  due_at timestamptz
);
create index escalations_by_due on escalations (due_at) where due_at is not null;
