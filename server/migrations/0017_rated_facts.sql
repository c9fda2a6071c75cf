-- A rating that was counted knows which one it is: its words stand there. What was counted is counted anew.
alter table report_facts add column rating_id uuid;
delete from report_facts;
delete from report_spans;
delete from report_tickets;
update cursors set xid = '0', position = 0 where name = 'count-for-reports';
