-- The index keeps what was said last in a list, and whoever fills it sorts all of it in: 4 MB took 60 ms, in which nobody
-- was told what had happened. Now it is a sixteenth of that, sixteen times as often.
alter index ticket_words_found set (gin_pending_list_limit = 256);
