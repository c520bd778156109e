-- Somebody who left may come back: with what she could do then, and with a trace of who took her back.
alter table record.withdrawal
    add column roles       varchar(64)[] not null default '{}',
    add column returned_by varchar(64),
    add column returned_at timestamptz,
    add check ((returned_by is null) = (returned_at is null)),
    add check (returned_by <> staff);
