-- Nødtilgang: somebody outside the team opens one case for an hour, with a reason, and another leader looks at it afterwards.
create table record.emergency_access (
    id             uuid        primary key,
    case_reference varchar(64) not null references record.case_file,
    centre         varchar(64) not null references record.centre,
    staff          varchar(64) not null,
    reason         varchar(40) not null,
    sealed         bytea       not null,
    opened_at      timestamptz not null,
    ends_at        timestamptz not null,
    ended_at       timestamptz,
    outcome        varchar(20) check (outcome in ('justified', 'not-justified', 'breach')),
    reviewed_by    varchar(64),
    reviewed_at    timestamptz,
    check (ends_at > opened_at and ends_at <= opened_at + interval '60 minutes'),
    check (reviewed_by <> staff)
);
create index emergency_access_of_staff on record.emergency_access (staff, case_reference, ends_at);
create index emergency_access_of_case on record.emergency_access (case_reference, opened_at);
comment on column record.emergency_access.sealed is 'The reason in the words of whoever opened it, sealed with the key of the client.';
