-- The agencies that a centre works with, by municipality, and what other agencies have been asked for in a case.
create table record.agency (
    id           uuid         primary key,
    centre       varchar(64)  not null references record.centre,
    municipality varchar(100) not null,
    kind         varchar(40)  not null,
    name         varchar(100) not null,
    contact      varchar(200) not null,
    in_use       boolean      not null,
    unique (centre, municipality, name)
);
comment on table record.agency is 'Offices that everybody may look up; nothing here tells of a client.';

create table record.referral (
    id             uuid        primary key,
    case_reference varchar(64) not null references record.case_file,
    revision       integer     not null,
    opened_at      timestamptz not null,
    sent_at        timestamptz,
    answered_at    timestamptz,
    closed_at      timestamptz,
    unique (case_reference, revision)
);
comment on column record.referral.revision is 'The entry of the form referral.prepare: to whom and what for stands there, sealed.';
