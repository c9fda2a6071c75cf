-- What was learnt of which words speak for which component. A model comes whole and the one before goes with it.
create table answer_models (
  id uuid primary key,
  learnt_at timestamptz not null default now(),
  examples int not null,
  -- In the order in which every feature holds its weights.
  components uuid[] not null,
  leaning real[] not null,
  temperature real not null
);
create table answer_features (
  model_id uuid not null references answer_models on delete cascade,
  feature text not null,
  rarity real not null,
  towards real[] not null,
  primary key (model_id, feature)
);
-- Customers ask too, while they write; what was learnt holds no text of anybody.
alter table answer_models enable row level security;
alter table answer_features enable row level security;
create policy app on answer_models to switchboard_app using (true) with check (true);
create policy app on answer_features to switchboard_app using (true) with check (true);
grant select on answer_models, answer_features to switchboard_customer;
create policy customer_reads on answer_models for select to switchboard_customer using (true);
create policy customer_reads on answer_features for select to switchboard_customer using (true);
