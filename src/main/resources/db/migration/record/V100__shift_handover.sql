-- What one shift hands over to the next. The words are entries of the centre's own file; what the system has gathered for them lies here, sealed.

create table record.centre_file (
    centre         varchar(64) not null references record.centre,
    purpose        varchar(40) not null,
    case_reference varchar(64) not null unique references record.case_file,
    primary key (centre, purpose)
);
comment on table record.centre_file is 'Files in which a centre keeps what is about its own work and about no client: closed, and without a team.';

create table record.shift_time (
    centre     varchar(64) not null references record.centre,
    changes_at time        not null,
    primary key (centre, changes_at)
);
comment on table record.shift_time is 'When shifts change at a centre, on the clock on the wall. A centre without rows changes at 07.30, 15.00 and 22.00.';

create table record.shift_report (
    id             uuid        primary key,
    case_reference varchar(64) not null references record.centre_file (case_reference),
    from_at        timestamptz not null,
    until_at       timestamptz not null check (until_at >= from_at),
    gathered       bytea       not null,
    written_by     varchar(64),
    written_at     timestamptz,
    revision       integer,
    read_by        varchar(64),
    read_at        timestamptz,
    check ((written_at is null) = (written_by is null) and (written_at is null) = (revision is null)),
    check ((read_at is null) = (read_by is null) and (read_at is null or written_at is not null))
);
create unique index shift_report_one_to_write on record.shift_report (case_reference) where written_at is null;
