-- One professional lead (faglig ansvarlig) a case.
alter table record.care_team_member drop constraint care_team_member_part_check;
alter table record.care_team_member add constraint care_team_member_part_check
    check (part in ('contact-person', 'deputy', 'child-contact', 'professional-lead', 'first-contact', 'member'));
create unique index care_team_one_professional_lead on record.care_team_member (case_reference)
    where to_at is null and part = 'professional-lead';
