-- What a run waits for outside is a call, be it a web hook or an answer that is being written from articles.
alter table guide_runs rename column hook_id to call_id;
alter table guide_runs rename column hook_answer to call_answer;
alter table guide_runs alter column call_answer type jsonb
  using case when call_answer is null then null
    else jsonb_build_object('kind', 'hook', 'isDone', true, 'text', call_answer) end;
update guide_runs set state = state || '{"looking": null}';
update chats set guide = guide || '{"isLooking": false}' where guide is not null;
