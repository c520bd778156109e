-- Whoever had to keep away may be let back by two people; that it was so, and for how long, is kept.
alter table record.excluded_person add column id uuid not null default gen_random_uuid();
alter table record.excluded_person add column lifted_at timestamptz;
alter table record.excluded_person drop constraint excluded_person_pkey;
alter table record.excluded_person add primary key (id);
create unique index excluded_person_once on record.excluded_person (case_reference, staff) where lifted_at is null;
