-- A low rating is told to those whose ticket it is, once, however often its customer changes it.
alter table ratings add column low_told_at timestamptz;
