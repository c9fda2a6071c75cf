-- A view for those who work in a queue, and its lead.
alter table saved_views
  add column queue_id uuid references queues,
  drop constraint saved_views_audience_check,
  add constraint saved_views_audience_check check (audience in ('me', 'queue', 'everybody')),
  add check ((audience = 'queue') = (queue_id is not null));
create index saved_views_of_queue on saved_views (queue_id) where queue_id is not null;
