-- Three roles, so that whoever breaks into the application cannot touch what the access log says. Run once, as superuser, on an empty
-- database, before the application starts for the first time.
--   krisesenter_owner   owns the schemas; used by the migrations alone
--   krisesenter         the application: reads and writes work and record, only adds to the log
--   krisesenter_checker whoever looks after privacy: reads the log, to check it

create role krisesenter_owner login;
create role krisesenter login;
create role krisesenter_checker login;

create schema engine authorization krisesenter_owner;
create schema record authorization krisesenter_owner;
create schema audit authorization krisesenter_owner;

grant usage on schema engine, record, audit to krisesenter;
grant usage on schema audit to krisesenter_checker;

alter default privileges for role krisesenter_owner in schema engine, record
    grant select, insert, update, delete on tables to krisesenter;
alter default privileges for role krisesenter_owner in schema engine, record
    grant usage on sequences to krisesenter;
alter default privileges for role krisesenter_owner in schema audit
    grant select, insert on tables to krisesenter;
alter default privileges for role krisesenter_owner in schema audit
    grant select on tables to krisesenter_checker;
