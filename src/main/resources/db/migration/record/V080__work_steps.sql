-- What leaders see: each step of the work with its times, written by the engine in the transaction of the work itself. No content, no names.

create table record.work_step (
    id               varchar(64)  primary key,
    process_instance varchar(64)  not null,
    process          varchar(100) not null,
    process_name     varchar(200) not null,
    step             varchar(100) not null,
    step_name        varchar(200) not null,
    kind             varchar(40)  not null,
    case_reference   varchar(64),
    child_reference  varchar(64),
    centre           varchar(64),
    deadline         varchar(64),
    expires_at       timestamptz,
    began_at         timestamptz  not null,
    task_id          varchar(64),
    assignee         varchar(64),
    claimed_at       timestamptz,
    due_at           timestamptz,
    reminded_at      timestamptz,
    escalated_at     timestamptz,
    ended_at         timestamptz,
    cancelled        boolean      not null default false
);
comment on table record.work_step is 'Made from the events of the engine, and again from its history: nothing is decided by it. Not tied to case files, which may be deleted before it.';
create index work_step_open on record.work_step (centre) where ended_at is null;
create index work_step_over_weeks on record.work_step (centre, began_at, ended_at);
create index work_step_case on record.work_step (case_reference);
create index work_step_task on record.work_step (task_id) where task_id is not null;
create index work_step_how_long on record.work_step (process, step, ended_at desc) where ended_at is not null and not cancelled;
create index stay_over_weeks on record.stay (opened_at, closed_at) where opened_at is not null;

-- Below how many a figure is not broken down further; five where a centre has decided nothing.
create table record.centre_threshold (
    centre     varchar(64) primary key references record.centre,
    at_least   integer     not null check (at_least between 1 and 100),
    changed_by varchar(64) not null,
    changed_at timestamptz not null
);
