-- What helps to understand a problem besides: the browser with its language, and the code of the last refusal. Only
-- where the admin has left the fields of the type as the product brought them.
update ticket_types set version = version + 1, fields = fields ||
  '[{"key": "browser", "kind": "text", "label": {"en": "Browser", "bg": "Браузър", "ru": "Браузер"},
     "help": null, "requiredToOpen": false, "requiredToResolve": false, "staffOnly": false, "least": null, "most": 250,
     "choices": []},
    {"key": "fault", "kind": "text", "label": {"en": "Last message", "bg": "Последно съобщение", "ru": "Последнее сообщение"},
     "help": null, "requiredToOpen": false, "requiredToResolve": false, "staffOnly": false, "least": null, "most": 60,
     "choices": []}]'::jsonb
  where id = '0197f000-0000-7000-8000-000000000016' and jsonb_array_length(fields) = 4
    and fields @> '[{"key": "kind"}, {"key": "page"}, {"key": "screen"}, {"key": "version"}]';
