-- Who must keep away from a case, and who alone may know of it.

alter table record.case_file add column restricted_at timestamptz;
comment on column record.case_file.restricted_at is 'From then on only people who have been named may know of the case. There are several reasons for that, and none is told here.';

create table record.excluded_person (
    case_reference varchar(64) not null references record.case_file,
    staff          varchar(64) not null,
    since          timestamptz not null,
    primary key (case_reference, staff)
);

create table record.named_person (
    id             uuid        primary key,
    case_reference varchar(64) not null references record.case_file,
    staff          varchar(64) not null,
    from_at        timestamptz not null,
    to_at          timestamptz
);
create unique index named_person_once on record.named_person (case_reference, staff) where to_at is null;

-- Whoever registers the first contact has a part of its own, which ends when somebody else has taken over.
alter table record.care_team_member drop constraint care_team_member_part_check;
alter table record.care_team_member add constraint care_team_member_part_check
    check (part in ('contact-person', 'deputy', 'child-contact', 'first-contact', 'member'));
update record.care_team_member set part = 'first-contact' where part = 'member';
