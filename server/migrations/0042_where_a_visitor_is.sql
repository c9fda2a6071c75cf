-- By which clock a visitor lives, as his browser says; whoever answers sees how late it is there.
drop function become_contact(text, text, text);
create function become_contact(said text, folded text, speaks text, zone text) returns void
language plpgsql security definer set search_path = public as $$
begin
  if current_visitor() is null then
    raise insufficient_privilege;
  end if;
  insert into contacts (id, name, folded_name, locale, time_zone, kind)
    values (current_visitor(), said, folded, speaks, coalesce(zone, 'UTC'), 'visitor')
    on conflict (id) do update set time_zone = coalesce(zone, contacts.time_zone)
      where contacts.kind = 'visitor' and contacts.time_zone is distinct from coalesce(zone, contacts.time_zone);
end $$;
