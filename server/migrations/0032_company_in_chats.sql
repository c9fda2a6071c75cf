-- Who talks in a live chat beside the one who has it. Whoever is not here only listens, and the contact is told nothing of him.
create table conversation_joins (
  conversation_id uuid not null references conversations,
  user_id uuid not null references users,
  joined_at timestamptz not null default now(),
  primary key (conversation_id, user_id)
);
alter table conversation_joins enable row level security;
create policy app on conversation_joins to switchboard_app using (true) with check (true);
grant select on conversation_joins to switchboard_customer;
create policy customer_sees on conversation_joins for select to switchboard_customer
  using (exists (select from conversations c where c.id = conversation_id and c.contact_id = current_contact()));

-- How far it has come to a screen of the reader's, read or not.
alter table reads add column received_seq int not null default 0;
-- How far the contact is told that it was read, where that is less: somebody has read on while he only listened.
alter table reads add column shown_seq int;
drop policy customer_sees on reads;
create policy customer_sees on reads for select to switchboard_customer
  using ((coalesce(shown_seq, seq) > 0 or received_seq > 0)
    and exists (select from conversations c where c.id = conversation_id and c.contact_id = current_contact()));
