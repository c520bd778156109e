-- Rooms that families get first, rooms out of order, places that are held for somebody who is on the way, and a last place that is given once.

alter table record.room add column family boolean not null default false;
alter table record.room add column out_of_order varchar(20)
    check (out_of_order in ('renovation', 'damage', 'cleaning', 'security', 'other'));
comment on column record.room.out_of_order is 'Why nobody may be given the room; null while it is in use. A code, since a sentence could tell of somebody.';

alter table record.stay add column held_places integer check (held_places > 0);
alter table record.stay add column held_until timestamptz;
alter table record.stay add constraint stay_held_before_arrival
    check ((held_until is null) = (held_places is null) and (held_until is null or opened_at is null));
comment on column record.stay.held_until is 'The client is on the way, and her place is given back then unless somebody holds it longer.';

-- Whoever lives in a room and each of her children there take a place; somebody on the way takes those that are held.
create function record.places_taken(of_room varchar, but_not_by varchar) returns bigint
    language sql stable
    return (select coalesce(sum(greatest(coalesce(s.held_places, 1), 1
            + (select count(*) from record.child c
                where c.case_reference = s.case_reference and c.arrived_at is not null and c.left_at is null))), 0)
        from record.stay s
        where s.room = of_room and s.closed_at is null and s.case_reference <> but_not_by);

-- The database itself gives the last place away once, whatever the application forgets: whoever moves in waits for the row of the room.
create function record.require_a_place() returns trigger language plpgsql as $$
declare
    wanted record.room;
begin
    if new.room is null or new.closed_at is not null then
        return new;
    end if;
    if tg_op = 'UPDATE' and old.room is not distinct from new.room and old.closed_at is null then
        return new;
    end if;
    select * into wanted from record.room where id = new.room for update;
    if wanted.out_of_order is not null then
        raise exception 'The room is out of order.' using errcode = 'check_violation', constraint = 'room_is_in_use';
    end if;
    if record.places_taken(new.room, new.case_reference) >= wanted.places then
        raise exception 'The room has no free place.' using errcode = 'check_violation', constraint = 'room_has_a_place';
    end if;
    return new;
end $$;
create trigger stay_has_a_place before insert or update of room, closed_at on record.stay
    for each row execute function record.require_a_place();
