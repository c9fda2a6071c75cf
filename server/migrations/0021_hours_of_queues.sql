-- Queues and working hours came at the same time; a queue without hours of its own has the default ones.
alter table queues add foreign key (hours_id) references working_hours;
