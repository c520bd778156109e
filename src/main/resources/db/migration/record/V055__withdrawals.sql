-- Who has left a centre, who has said so, and when: nobody is taken from her work without a trace.
create table record.withdrawal (
    id           uuid        primary key,
    centre       varchar(64) not null references record.centre,
    staff        varchar(64) not null,
    withdrawn_by varchar(64) not null,
    withdrawn_at timestamptz not null,
    check (withdrawn_by <> staff)
);
