-- Since when both sides do not sit before a chat any more: what was said until then, the chat tells by mail itself.
alter table chats add column left_live_at timestamptz;
grant update (left_live_at) on chats to switchboard_customer;

-- Who sits before a chat comes before what can wait, as in routing/choose.ts.
create or replace function place_in_queue(ticket uuid, out ahead int, out seconds int)
language sql stable security definer set search_path = public as $$
  select (select count(*)::int from tickets o join conversations oc on oc.id = o.conversation_id
      where o.queue_id = t.queue_id and o.id <> t.id and o.processor_id is null and o.merged_into is null
        and o.status in ('new', 'in_process')
        and (oc.is_live, o.priority, t.queued_at, t.id) > (tc.is_live, t.priority, o.queued_at, o.id)),
    (select case when count(*) >= 3 then percentile_cont(0.5) within group (order by took)::int end
      from (select extract(epoch from c.joined_at - c.asked_at) / (coalesce(c.asked_ahead, 0) + 1) as took
        from chats c where c.queue_id = t.queue_id and c.joined_at > now() - interval '4 hours'
        order by c.joined_at desc limit 20) of_late)
  from tickets t join conversations tc on tc.id = t.conversation_id where t.id = ticket
$$;
