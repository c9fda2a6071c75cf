-- The admin looks through the audit by what it is about; reads of files are most of it.
create index audit_by_action on audit (action, id);
create index audit_by_actor on audit (actor_id, id);
drop index audit_of_actor;
