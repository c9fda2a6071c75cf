-- What a transaction tells must not be told before what overtook it (kit/event-log.ts). Raised here, the refusal can
-- travel with the commit. Nobody's transaction lasts a day, so only the newest part of the log is looked at.
create function refuse_overtaken(changed uuid[]) returns void language plpgsql as $$
begin
  if exists (select from events where subjects[1] = any(changed) and xid > pg_current_xact_id()
      and at > now() - interval '1 day') then
    raise serialization_failure using message = 'overtaken by a later transaction';
  end if;
end $$;

-- As it was, a customer sees the messages of the thread where they now stand. Said apart for the two threads, because
-- with coalesce() the planner went through all conversations of the customer to find one.
drop policy customer_reads on messages;
create policy customer_reads on messages for select to switchboard_customer
  using (not is_note and (
    (moved_to is null and exists (
      select from conversations c where c.id = messages.conversation_id and c.contact_id = current_contact()))
    or exists (select from conversations c where c.id = messages.moved_to and c.contact_id = current_contact())));
