-- What is handed over when a client moves to another centre of this installation: which parts, from which case to which, and when it was received.

create table record.relocation (
    to_case     varchar(64)  primary key references record.case_file,
    from_case   varchar(64)  not null references record.case_file,
    parts       varchar(200) not null,
    sent_at     timestamptz  not null,
    received_at timestamptz,
    check (to_case <> from_case)
);
create index relocation_from_case on record.relocation (from_case);
comment on table record.relocation is 'Opens the parts that the client has allowed, to the staff on duty who receive her, until they have acknowledged them. Codes only.';
