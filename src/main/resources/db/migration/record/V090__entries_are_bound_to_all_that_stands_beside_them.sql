-- From here on an entry is sealed together with its case, child, section, revision, kind, author, time and task, see RecordEntry.place.
-- What an earlier version has written was sealed with its id alone and cannot be opened any more; it is not read as if it could.

do $$
begin
    if exists (select from record.record_entry) then
        raise exception 'record-of-an-earlier-version';
    end if;
end;
$$;

comment on column record.record_entry.sealed is 'The answers, bound to every other column of their row.';
