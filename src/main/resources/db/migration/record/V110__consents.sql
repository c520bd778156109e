-- Consents: to whom and for what stands once, sealed in the entry of the form; here is what the system asks of it: from when, until when, and whether it was withdrawn.
create table record.consent (
    id             uuid        primary key,
    case_reference varchar(64) not null references record.case_file,
    revision       integer     not null,
    valid_from     date        not null,
    valid_until    date        not null,
    given_at       timestamptz not null,
    withdrawn_at   timestamptz,
    unique (case_reference, revision),
    check (valid_until >= valid_from)
);
comment on column record.consent.revision is 'The entry of the form sharing-consent.give in which the consent stands.';
