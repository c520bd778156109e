-- Each access is a link of its centre's chain: whoever changes, removes, inserts or reorders a row cannot make the links fit again
-- without a key that is outside the database.

-- what was noted before there was a chain cannot be proved by it, and is kept apart
do $$
begin
    if exists (select from audit.access) then
        create table audit.access_before_the_chain as table audit.access;
        alter table audit.access disable trigger access_is_append_only;
        delete from audit.access;
        alter table audit.access enable trigger access_is_append_only;
        create trigger access_before_the_chain_is_append_only
            before insert or update or delete or truncate on audit.access_before_the_chain
            for each statement execute function audit.refuse_change();
    end if;
end;
$$;

create table audit.link (
    centre   varchar(64) not null,
    seq      bigint      not null check (seq > 0),
    access   bigint      not null unique references audit.access,
    previous bytea       not null,
    hash     bytea       not null check (octet_length(hash) = 32),
    primary key (centre, seq)
);
comment on column audit.link.hash is 'HMAC-SHA-256 over the previous hash, the number and the row, with a key of the centre.';

create trigger link_is_append_only before update or delete or truncate on audit.link
    for each statement execute function audit.refuse_change();

-- a row without a link never gets through
create function audit.require_link() returns trigger language plpgsql as $$
begin
    if not exists (select from audit.link where access = new.id) then
        raise exception 'An access was noted outside the chain.';
    end if;
    return null;
end;
$$;
create constraint trigger access_is_chained after insert on audit.access
    deferrable initially deferred for each row execute function audit.require_link();

-- Whoever waits for the log waits three seconds, then the access is refused.
create function audit.note(
    centre varchar, at timestamptz, staff varchar, action varchar, case_reference varchar,
    subject varchar, section varchar, task_id varchar, grant_code varchar
) returns bigint language sql set lock_timeout = '3s' as $$
    insert into audit.access (centre, at, staff, action, case_reference, subject, section, task_id, grant_code)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
    returning id;
$$;

-- The last link of a centre. Nobody else adds one until this transaction has ended.
create function audit.last_link(of_centre varchar) returns table (seq bigint, hash bytea)
language plpgsql set lock_timeout = '3s' as $$
begin
    perform pg_advisory_xact_lock(hashtextextended('audit.link ' || of_centre, 0));
    return query
        select link.seq, link.hash from audit.link link where link.centre = of_centre order by link.seq desc limit 1;
end;
$$;
