-- What an inbox asks before a chat was a list, in which a topic could be left out and the rest not; each question now says it.
update inboxes set look = jsonb_set(look, '{asks}', coalesce(
  (select jsonb_object_agg(one, case one when 'topic' then 'optional' else 'required' end)
    from jsonb_array_elements_text(case jsonb_typeof(look->'asks') when 'array' then look->'asks' else '[]' end) one), '{}'));

-- Tasks that were solved before a session: each opens one. Counted by the network they came from, which makes the next harder.
create table visitor_efforts (
  id uuid primary key,
  network text not null,
  spent_at timestamptz not null default now()
);
create index visitor_efforts_of_network on visitor_efforts (network, spent_at);
create index visitor_efforts_by_time on visitor_efforts (spent_at);
alter table visitor_efforts enable row level security;
create policy app on visitor_efforts to switchboard_app using (true) with check (true);
