create table contacts (
  id uuid primary key,
  user_id uuid unique references users,
  name text not null check (length(name) between 1 and 100),
  -- Folded to plain ASCII by the application, so that Петър finds Petar.
  folded_name text not null,
  place text,
  locale text not null default 'en',
  time_zone text not null default 'UTC',
  created_at timestamptz not null default now()
);
create index contacts_by_name on contacts using gin (folded_name gin_trgm_ops);

-- Every folded word of a name, so that the beginning of any of them finds the person in the order of the index.
create table contact_words (
  word text collate "C" not null,
  contact_id uuid not null references contacts,
  primary key (word, contact_id)
);
create index contact_words_of_contact on contact_words (contact_id, word);

-- By the database, so that no way of writing a name can forget them; a statement at a time, for COPY's sake.
create function keep_contact_words() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' then
    delete from contact_words where contact_id in (select id from before);
  end if;
  insert into contact_words (word, contact_id)
    select distinct word, id from after, string_to_table(folded_name, ' ') as word where word <> '';
  return null;
end $$;
create trigger contact_words_added after insert on contacts
  referencing new table as after for each statement execute function keep_contact_words();
create trigger contact_words_changed after update on contacts
  referencing old table as before new table as after for each statement execute function keep_contact_words();

-- How a contact can be reached and recognised. The value is normalised: lower-case mail, E.164 number.
create table contact_identities (
  contact_id uuid not null references contacts,
  kind text not null check (kind in ('email', 'phone')),
  value text not null,
  verified_at timestamptz,
  created_at timestamptz not null default now(),
  primary key (kind, value)
);
create index contact_identities_of_contact on contact_identities (contact_id);
create index contact_identities_by_start on contact_identities (value text_pattern_ops);
create index contact_identities_by_part on contact_identities using gin (value gin_trgm_ops);
create index contact_identities_by_end on contact_identities (reverse(value) text_pattern_ops) where kind = 'phone';

alter table contacts enable row level security;
create policy app on contacts to switchboard_app using (true) with check (true);
grant select on contacts to switchboard_customer;
create policy customer_reads_himself on contacts for select to switchboard_customer using (id = current_contact());

alter table contact_identities enable row level security;
create policy app on contact_identities to switchboard_app using (true) with check (true);
grant select on contact_identities to switchboard_customer;
create policy customer_reads_own on contact_identities for select to switchboard_customer
  using (contact_id = current_contact());
