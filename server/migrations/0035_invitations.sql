-- What a site says to visitors who have not written yet.
create table invitations (
  id uuid primary key,
  inbox_id uuid not null references inboxes,
  words jsonb not null check (jsonb_typeof(words) = 'object'),
  pages text[] not null default '{}',
  after_seconds int not null check (after_seconds between 0 and 600),
  guests text not null check (guests in ('all', 'new', 'returning')),
  languages text[] not null default '{}',
  reach text not null check (reach in ('always', 'hours', 'open')),
  is_on boolean not null,
  version int not null default 1,
  removed_at timestamptz
);
create index invitations_of_inbox on invitations (inbox_id) where removed_at is null;
alter table invitations enable row level security;
create policy app on invitations to switchboard_app using (true) with check (true);
grant select (id, inbox_id, removed_at) on invitations to switchboard_customer;
create policy everybody_follows on invitations for select to switchboard_customer using (removed_at is null);

-- Which of them led to the chat.
alter table chats add column invitation_id uuid references invitations;
create index chats_of_invitation on chats (invitation_id, started_at) where invitation_id is not null;
