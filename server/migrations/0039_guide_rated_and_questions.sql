-- What a visitor thinks of a chat that the guide alone led. One that became a ticket is rated as its ticket is.
alter table chats add column guide_stars smallint check (guide_stars between 1 and 5);
alter table chats add column guide_words text not null default '' check (length(guide_words) <= 2000);
alter table chats add column guide_rated_at timestamptz;
grant update (guide_stars, guide_words, guide_rated_at) on chats to switchboard_customer;

-- Questions that an article has answered: by whom they were asked is not here, and what was said neither, only the
-- words that tell what it was about.
create table answered_questions (
  conversation_id uuid not null references conversations on delete cascade,
  article_id uuid not null references articles on delete cascade,
  words tsvector not null,
  at timestamptz not null default now(),
  primary key (conversation_id, article_id)
);
create index answered_questions_found on answered_questions using gin (words);
create index answered_questions_of_article on answered_questions (article_id, at desc);
alter table answered_questions enable row level security;
create policy app on answered_questions to switchboard_app using (true) with check (true);

-- Whoever asks is told to which published articles questions like his have led, and how much of his they had; he
-- reads none of the questions. A word counts by how few questions know it, one that none knows a quarter.
create function articles_answering(asked tsquery[]) returns table (article_id uuid, share float8)
language sql stable security definer set search_path = public as $$
  with whole as (select count(*)::float8 as questions from answered_questions),
  counted as (
    select query, (select count(*) from answered_questions q where q.words @@ query)::float8 as known
    from unnest(asked) query),
  weighed as (
    select query, case when known = 0 then 0.25 * ln(2 + questions) else ln(1 + (questions + 1) / (known + 1)) end
      as weight
    from counted, whole),
  near as (
    select q.article_id, sum(w.weight) / (select sum(weight) from weighed) as share
    from answered_questions q join weighed w on q.words @@ w.query
    group by q.article_id, q.conversation_id
    order by share desc limit 20)
  select near.article_id, max(near.share) as share from near
  where exists (select from shown_articles s where s.article_id = near.article_id and s.state = 'published')
  group by near.article_id
$$;
revoke execute on function articles_answering(tsquery[]) from public;
grant execute on function articles_answering(tsquery[]) to switchboard_app, switchboard_customer;
