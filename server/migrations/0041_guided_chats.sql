-- What the reports count of chats that the guide led: that one began, how it went on, how it was rated; once each.
-- Only the reaction `count-guided` writes here, and all of it can be made anew from the log.
create table report_guided (
  conversation_id uuid not null,
  kind text not null check (kind in ('led', 'alone', 'handed_over', 'guide_rated')),
  at timestamptz not null,
  -- Of one that came to a person.
  ticket_id uuid,
  stars smallint,
  primary key (conversation_id, kind)
);
create index report_guided_by_time on report_guided (at, kind);

-- The reaction begins at the beginning, not with what happens from now on.
insert into cursors (name, xid, position) values ('count-guided', '0', 0);
