-- Who has seen or written what. Written before the data is given out, in the same transaction; never changed.

create table audit.access (
    id             bigint generated always as identity primary key,
    centre         varchar(64)  not null,
    at             timestamptz  not null,
    staff          varchar(64)  not null,
    action         varchar(5)   not null check (action in ('read', 'write')),
    case_reference varchar(64)  not null,
    subject        varchar(64),
    section        varchar(100) not null,
    task_id        varchar(64)
);
comment on column audit.access.subject is 'The child that was read or written about; empty when it was the case.';
create index access_case on audit.access (case_reference, at);
create index access_staff on audit.access (centre, staff, at);

create function audit.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'The access log is append-only.';
end;
$$;
create trigger access_is_append_only before update or delete or truncate on audit.access
    for each statement execute function audit.refuse_change();
