-- Somebody goes through the log each week: which file of the centre the reviews are kept in, and which rows each of them is about.

create table audit.review_file (
    centre         varchar(64) primary key,
    case_reference varchar(64) not null unique
);

create table audit.review_period (
    id             bigint generated always as identity primary key,
    centre         varchar(64) not null,
    case_reference varchar(64) not null,
    from_at        timestamptz not null,
    until_at       timestamptz not null check (until_at >= from_at),
    links          bigint      not null,
    code           varchar(16) not null
);
comment on column audit.review_period.code is 'Beginning of the hash of the last link, as it is printed for whoever reviews.';
create index review_period_case on audit.review_period (case_reference, id);
create trigger review_period_is_append_only before update or delete or truncate on audit.review_period
    for each statement execute function audit.refuse_change();
