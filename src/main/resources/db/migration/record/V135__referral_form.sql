-- What another agency is asked for may also come from a conversation that led to treatment: then another form says it.
alter table record.referral
    add column form varchar(100) not null default 'referral.prepare',
    drop constraint referral_case_reference_revision_key,
    add unique (case_reference, form, revision);
alter table record.referral alter column form drop default;
comment on column record.referral.revision is 'The entry of the form: to whom and what for stands there, sealed.';
