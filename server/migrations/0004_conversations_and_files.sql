create table conversations (
  id uuid primary key,
  contact_id uuid not null references contacts,
  channel text not null default 'portal',
  last_seq int not null default 0,
  created_at timestamptz not null default now()
);
create index conversations_of_contact on conversations (contact_id);

-- Stored bytes. A row exists only for bytes that are on the disk, whole.
create table files (
  id uuid primary key,
  conversation_id uuid not null references conversations,
  name text not null check (length(name) between 1 and 255),
  type text not null,
  bytes bigint not null check (bytes > 0),
  sha256 bytea not null,
  store_key text not null,
  wrapped_key bytea not null,
  -- Only for pictures that could be re-encoded: width, height and the stored previews.
  preview jsonb,
  is_note boolean not null default false,
  created_by uuid references users,
  created_at timestamptz not null default now()
);
create index files_of_conversation on files (conversation_id);
-- Which bytes on the disk have a row; a clock removes those that have none.
create unique index files_stored on files (store_key);
create index files_stored_large on files ((preview -> 'large' ->> 'key')) where preview is not null;
create index files_stored_thumb on files ((preview -> 'thumb' ->> 'key')) where preview is not null;

create table messages (
  -- Made by the sender before the first try, so that sending twice stores once.
  id uuid primary key,
  conversation_id uuid not null references conversations,
  seq int not null,
  side text not null check (side in ('contact', 'agent', 'system')),
  is_note boolean not null default false,
  author_id uuid references users,
  text text not null check (length(text) <= 5000),
  file_id uuid references files,
  -- Not now(): taken after the conversation's lock, so that times never run against seq.
  at timestamptz not null default clock_timestamp(),
  -- Where a split showed the message instead; undoing the split empties it.
  moved_to uuid references conversations,
  unique (conversation_id, seq),
  check (text <> '' or file_id is not null),
  check (not (is_note and side = 'contact'))
);
create index messages_of_file on messages (file_id) where file_id is not null;
create index messages_moved on messages (moved_to) where moved_to is not null;

-- How far each person has read a conversation.
create table reads (
  conversation_id uuid not null references conversations,
  user_id uuid not null references users,
  seq int not null,
  at timestamptz not null default now(),
  primary key (conversation_id, user_id)
);

alter table conversations enable row level security;
create policy app on conversations to switchboard_app using (true) with check (true);
grant select, insert on conversations to switchboard_customer;
grant update (last_seq) on conversations to switchboard_customer;
create policy customer_own on conversations to switchboard_customer
  using (contact_id = current_contact()) with check (contact_id = current_contact());

alter table messages enable row level security;
create policy app on messages to switchboard_app using (true) with check (true);
grant select, insert on messages to switchboard_customer;
create policy customer_reads on messages for select to switchboard_customer
  using (not is_note and exists (
    select from conversations c
    where c.id = coalesce(messages.moved_to, messages.conversation_id) and c.contact_id = current_contact()));
create policy customer_writes on messages for insert to switchboard_customer
  with check (not is_note and side = 'contact' and author_id = current_user_id() and moved_to is null
    and exists (select from conversations c where c.id = conversation_id and c.contact_id = current_contact()));

alter table files enable row level security;
create policy app on files to switchboard_app using (true) with check (true);
grant select, insert on files to switchboard_customer;
-- As far as its message: where a split or a merge takes the message, the file goes too. The conversation is
-- asked besides, because a message that named a foreign file must not open it.
create policy customer_reads on files for select to switchboard_customer
  using (not is_note
    and exists (select from conversations c where c.id = conversation_id and c.contact_id = current_contact())
    and exists (select from messages m where m.file_id = files.id and m.conversation_id = files.conversation_id));
create policy customer_adds on files for insert to switchboard_customer
  with check (not is_note and created_by = current_user_id()
    and exists (select from conversations c where c.id = conversation_id and c.contact_id = current_contact()));

alter table reads enable row level security;
create policy app on reads to switchboard_app using (true) with check (true);
grant select, insert, update on reads to switchboard_customer;
create policy customer_own on reads to switchboard_customer
  using (user_id = current_user_id()) with check (user_id = current_user_id());
-- "Seen": how far the other side of his own thread has read.
create policy customer_sees on reads for select to switchboard_customer
  using (exists (select from conversations c where c.id = conversation_id and c.contact_id = current_contact()));
