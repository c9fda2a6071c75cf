-- What the page that embeds the chat says of its visitor, for those who answer. As the page says it: proves nothing.
alter table chats add column attributes jsonb not null default '{}' check (jsonb_typeof(attributes) = 'object');
grant update (attributes) on chats to switchboard_customer;
