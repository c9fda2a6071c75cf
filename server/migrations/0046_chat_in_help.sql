-- The public pages of the help show the chat of one inbox; their readers are nobody that we know.
alter table inboxes add column in_help boolean not null default false;
create unique index inboxes_of_help on inboxes (in_help) where in_help and archived_at is null;
grant select (in_help) on inboxes to switchboard_customer;
