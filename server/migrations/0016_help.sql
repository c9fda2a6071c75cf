-- Two levels: a category with a parent has no children of its own.
create table article_categories (
  id uuid primary key,
  parent_id uuid references article_categories check (parent_id <> id),
  -- A part of addresses, the same in every language.
  slug text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 60),
  name jsonb not null,
  icon text not null,
  place int not null,
  version int not null default 1
);
create index article_categories_of_parent on article_categories (parent_id);

create table articles (
  id uuid primary key,
  category_id uuid not null references article_categories,
  -- The answer that it was made of, for who writes it.
  message_id uuid references messages,
  ticket_id uuid references tickets,
  version int not null default 1,
  created_by uuid references users,
  created_at timestamptz not null default now(),
  changed_at timestamptz not null default now()
);
create index articles_of_category on articles (category_id);
create index articles_by_change on articles (changed_at desc, id);

-- What is being written, one text a language. What readers see is a copy, in shown_articles.
create table article_texts (
  article_id uuid not null references articles on delete cascade,
  locale text not null check (locale in ('en', 'bg', 'ru')),
  title text not null check (length(title) between 1 and 120),
  slug text not null check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 80),
  -- Other words that people use for the same, found like the title and seen by nobody.
  keywords text not null default '',
  body text not null check (length(body) <= 50000),
  state text not null default 'draft' check (state in ('draft', 'published', 'internal')),
  version int not null default 1,
  shown_version int,
  changed_by uuid references users,
  changed_at timestamptz not null default now(),
  -- For those who write; readers search in what is shown.
  words tsvector generated always as (setweight(words_of(title), 'A') || words_of(keywords || ' ' || body)) stored,
  primary key (article_id, locale),
  unique (locale, slug),
  check ((state = 'draft') = (shown_version is null))
);

create index article_texts_found on article_texts using gin (words);

create table article_versions (
  article_id uuid not null,
  locale text not null,
  version int not null,
  title text not null,
  slug text not null,
  keywords text not null,
  body text not null,
  -- Which earlier version was brought back.
  restored_from int,
  saved_by uuid references users,
  saved_at timestamptz not null default now(),
  primary key (article_id, locale, version),
  foreign key (article_id, locale) references article_texts on delete cascade
);

-- What is read: rendered when it is published, so that a page costs one row.
create table shown_articles (
  article_id uuid not null,
  locale text not null,
  state text not null check (state in ('published', 'internal')),
  category_id uuid not null references article_categories,
  slug text not null,
  title text not null,
  lead text not null,
  html text not null,
  plain text not null,
  -- Title, headings and keywords in plain Latin letters, for typing errors.
  folded text not null,
  words tsvector not null,
  first_shown_at timestamptz not null default now(),
  changed_at timestamptz not null default now(),
  primary key (article_id, locale),
  unique (locale, slug),
  foreign key (article_id, locale) references article_texts on delete cascade
);
create index shown_articles_of_category on shown_articles (category_id, locale);
create index shown_articles_found on shown_articles using gin (words);
create index shown_articles_alike on shown_articles using gin (folded gin_trgm_ops);

-- Every address under which an article was ever shown leads to it.
create table article_slugs (
  locale text not null,
  slug text not null,
  article_id uuid not null references articles on delete cascade,
  primary key (locale, slug)
);
create index article_slugs_of_article on article_slugs (article_id);

create table related_articles (
  article_id uuid not null references articles on delete cascade,
  related_id uuid not null references articles on delete cascade check (related_id <> article_id),
  place int not null,
  primary key (article_id, related_id)
);
create index related_articles_back on related_articles (related_id);

-- A picture belongs to no conversation. Its bytes as they came are for staff; everybody sees the copy made anew,
-- and only while a published article shows it.
alter table files alter column conversation_id drop not null;
alter table files add check (conversation_id is not null or not is_note);
create table article_pictures (
  file_id uuid primary key references files,
  article_id uuid references articles on delete set null
);
create index article_pictures_of_article on article_pictures (article_id);
create table shown_pictures (
  article_id uuid not null,
  locale text not null,
  file_id uuid not null references article_pictures,
  preview jsonb not null,
  primary key (article_id, locale, file_id),
  foreign key (article_id, locale) references shown_articles on delete cascade
);
create index shown_pictures_of_file on shown_pictures (file_id);

-- Figures hold nobody: a line an article, language and day.
create table article_days (
  article_id uuid not null references articles on delete cascade,
  locale text not null,
  day date not null,
  views int not null default 0,
  useful int not null default 0,
  useless int not null default 0,
  primary key (article_id, locale, day)
);
create table article_words (
  id uuid primary key,
  article_id uuid not null references articles on delete cascade,
  locale text not null,
  is_useful boolean not null,
  words text not null check (length(words) between 1 and 1000),
  at timestamptz not null default now()
);
create index article_words_by_time on article_words (at desc, id);

-- What was looked for, folded to one spelling and counted by the day; no number and no address is among it.
create table article_searches (
  locale text not null,
  words text not null,
  day date not null,
  asked int not null default 0,
  unfound int not null default 0,
  opened int not null default 0,
  primary key (locale, words, day)
);
create index article_searches_by_day on article_searches (day);

grant select on article_categories to switchboard_customer;

alter table shown_articles enable row level security;
create policy app on shown_articles to switchboard_app using (true) with check (true);
grant select on shown_articles to switchboard_customer;
create policy everybody_reads on shown_articles for select to switchboard_customer using (state = 'published');

alter table article_slugs enable row level security;
create policy app on article_slugs to switchboard_app using (true) with check (true);
grant select on article_slugs to switchboard_customer;
create policy everybody_follows on article_slugs for select to switchboard_customer
  using (exists (select from shown_articles a
    where a.article_id = article_slugs.article_id and a.locale = article_slugs.locale));

alter table related_articles enable row level security;
create policy app on related_articles to switchboard_app using (true) with check (true);
grant select on related_articles to switchboard_customer;
create policy everybody_reads on related_articles for select to switchboard_customer
  using (exists (select from shown_articles a where a.article_id = related_articles.article_id)
    and exists (select from shown_articles a where a.article_id = related_articles.related_id));

alter table shown_pictures enable row level security;
create policy app on shown_pictures to switchboard_app using (true) with check (true);
grant select on shown_pictures to switchboard_customer;
create policy everybody_sees on shown_pictures for select to switchboard_customer
  using (exists (select from shown_articles a
    where a.article_id = shown_pictures.article_id and a.locale = shown_pictures.locale));

-- Words about the product itself. The labels are the admin's to change, as of every type.
insert into ticket_types (id, key, name, icon, description_limit, place, fields) values (
  '0197f000-0000-7000-8000-000000000016', 'feedback',
  '{"en": "Feedback", "bg": "Отзив", "ru": "Отзыв"}', 'heart', 5000, 9000,
  '[{"key": "kind", "kind": "choice", "label": {"en": "What is it?", "bg": "Какво е?", "ru": "Что это?"},
     "help": null, "requiredToOpen": true, "requiredToResolve": false, "staffOnly": false, "least": null, "most": null,
     "choices": [
       {"key": "problem", "label": {"en": "A problem", "bg": "Проблем", "ru": "Проблема"}},
       {"key": "idea", "label": {"en": "An idea", "bg": "Идея", "ru": "Идея"}},
       {"key": "praise", "label": {"en": "Praise", "bg": "Похвала", "ru": "Похвала"}}]},
    {"key": "page", "kind": "text", "label": {"en": "Page", "bg": "Страница", "ru": "Страница"},
     "help": null, "requiredToOpen": false, "requiredToResolve": false, "staffOnly": false, "least": null, "most": 200,
     "choices": []},
    {"key": "screen", "kind": "text", "label": {"en": "Screen", "bg": "Екран", "ru": "Экран"},
     "help": null, "requiredToOpen": false, "requiredToResolve": false, "staffOnly": false, "least": null, "most": 100,
     "choices": []},
    {"key": "version", "kind": "text", "label": {"en": "Version", "bg": "Версия", "ru": "Версия"},
     "help": null, "requiredToOpen": false, "requiredToResolve": false, "staffOnly": false, "least": null, "most": 40,
     "choices": []}]');
