-- What has been written. Entries are never changed: a plan gets a new revision, a note a correction.

create table record.record_entry (
    id              uuid         primary key,
    case_reference  varchar(64)  not null references record.case_file,
    child_reference varchar(64)  references record.child,
    section         varchar(100) not null,
    revision        integer      not null check (revision > 0),
    kind            varchar(20)  not null check (kind in ('note', 'assessment', 'plan', 'registration')),
    author          varchar(64)  not null,
    at              timestamptz  not null,
    task_id         varchar(64),
    sealed          bytea        not null
);
create unique index record_entry_revision
    on record.record_entry (case_reference, coalesce(child_reference, ''), section, revision);

create function record.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'Entries of the record are never changed.';
end;
$$;
create trigger record_entry_is_never_changed before update on record.record_entry
    for each statement execute function record.refuse_change();

create table record.draft (
    task_id        varchar(64)  not null,
    writer         varchar(64)  not null,
    case_reference varchar(64)  not null references record.case_file,
    form           varchar(100) not null,
    at             timestamptz  not null,
    sealed         bytea        not null,
    primary key (task_id, writer)
);
