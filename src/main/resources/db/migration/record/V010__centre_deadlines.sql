-- Deadlines that a centre has decided for itself; a row here wins over the deadline table.
create table record.centre_deadline (
  centre varchar(64) not null,
  deadline varchar(64) not null,
  duration varchar(32) not null,
  calendar varchar(32) not null check (calendar in ('around-the-clock', 'working-days')),
  changed_by varchar(64) not null,
  changed_at timestamp with time zone not null,
  primary key (centre, deadline)
);
