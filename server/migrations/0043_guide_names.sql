-- How the guide is called in each inbox; empty is the word that the product has for it.
update inboxes set look = look || '{"guide": {"en": "", "bg": "", "ru": ""}}'::jsonb
  || case when look ? 'also' then jsonb_build_object('also', (
      select coalesce(jsonb_object_agg(code, said || '{"guide": ""}'::jsonb), '{}'::jsonb)
      from jsonb_each(look -> 'also') as also (code, said)))
    else '{}'::jsonb end;
