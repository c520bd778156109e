-- The record of somebody who has died is kept as it is: it may be evidence, and her children's only account of what happened.

alter table record.case_file add column frozen_at timestamptz;
comment on column record.case_file.frozen_at is 'Since when nothing may be taken out of the record of this case, nor the case be opened again; null for every case of somebody alive.';

-- Whatever the application forgets: what is frozen stays frozen, and loses no entry.
create function record.keep_frozen() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' then
        if old.frozen_at is not null then
            raise exception 'The case is frozen.' using errcode = 'check_violation', constraint = 'case_is_not_frozen';
        end if;
        return old;
    end if;
    if old.frozen_at is not null and new.frozen_at is distinct from old.frozen_at then
        raise exception 'The case is frozen.' using errcode = 'check_violation', constraint = 'case_is_not_frozen';
    end if;
    return new;
end $$;
create trigger case_file_stays_frozen before update or delete on record.case_file
    for each row execute function record.keep_frozen();
