-- What let the person in, and what else can be done to a case than reading and writing.
alter table audit.access drop constraint access_action_check;
alter table audit.access alter column action type varchar(20);
alter table audit.access add constraint access_action_check
    check (action in ('read', 'write', 'print', 'denied', 'break-glass-opened'));
alter table audit.access add column grant_code varchar(64) not null default 'not-noted';
alter table audit.access alter column grant_code drop default;
