-- Languages of the chat beside those of the product: the words that the admin has typed, by their English names.
create table chat_languages (
  code text primary key check (code ~ '^[a-z]{2}$' and code not in ('en', 'bg', 'ru')),
  name text not null check (length(name) between 1 and 40),
  direction text not null check (direction in ('ltr', 'rtl')),
  words jsonb not null default '{}' check (jsonb_typeof(words) = 'object'),
  version int not null default 1,
  archived_at timestamptz
);
alter table chat_languages enable row level security;
create policy app on chat_languages to switchboard_app using (true) with check (true);

alter table inboxes add column more_languages text[] not null default '{}';
