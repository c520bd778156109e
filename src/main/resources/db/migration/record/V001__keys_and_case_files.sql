-- The record: who the work is about. Everything that says who or why is sealed with the client's own key.

create table record.client_key (
    client     uuid        primary key,
    centre     varchar(64) not null,
    wrapped    bytea       not null,
    created_at timestamptz not null
);
comment on table record.client_key is 'The data key of each client, wrapped by the key of the centre, which is outside the database. Deleting a row makes all that was sealed with it unreadable.';

create table record.centre (
    id   varchar(64)  primary key,
    name varchar(200) not null,
    type varchar(20)  not null check (type in ('crisis-centre', 'nok-centre', 'combined'))
);

create table record.room (
    id     varchar(64)  primary key,
    centre varchar(64)  not null references record.centre,
    name   varchar(100) not null,
    area   varchar(10)  not null check (area in ('women', 'men', 'shared')),
    places integer      not null check (places > 0),
    unique (centre, name)
);

create table record.client (
    id                 uuid        primary key,
    centre             varchar(64) not null references record.centre,
    identity           bytea       not null,
    birth_number_index bytea,
    phone_index        bytea
);
create index client_birth_number on record.client (centre, birth_number_index) where birth_number_index is not null;
create index client_phone on record.client (centre, phone_index) where phone_index is not null;

create table record.case_file (
    reference     varchar(64) primary key,
    centre        varchar(64) not null references record.centre,
    client        uuid        not null references record.client,
    alias         varchar(60) not null,
    facts         bytea       not null,
    opened_at     timestamptz not null,
    closed_at     timestamptz,
    threat_level  varchar(10) check (threat_level in ('low', 'medium', 'high', 'acute')),
    previous_case varchar(64) references record.case_file,
    unique (centre, alias),
    check (previous_case <> reference)
);
create index case_file_client on record.case_file (client);

create table record.child (
    reference      varchar(64) primary key,
    case_reference varchar(64) not null references record.case_file,
    facts          bytea       not null,
    registered_at  timestamptz not null,
    arrived_at     timestamptz,
    left_at        timestamptz,
    threat_level   varchar(10) check (threat_level in ('low', 'medium', 'high', 'acute'))
);
create index child_case on record.child (case_reference);

create table record.care_team_member (
    id              uuid        primary key,
    case_reference  varchar(64) not null references record.case_file,
    child_reference varchar(64) references record.child,
    staff           varchar(64) not null,
    part            varchar(20) not null check (part in ('contact-person', 'deputy', 'child-contact', 'member')),
    from_at         timestamptz not null,
    to_at           timestamptz,
    check ((part = 'child-contact') = (child_reference is not null))
);
create unique index care_team_one_contact_person on record.care_team_member (case_reference, part)
    where to_at is null and part in ('contact-person', 'deputy');
create unique index care_team_one_child_contact on record.care_team_member (child_reference)
    where to_at is null and part = 'child-contact';
create index care_team_staff on record.care_team_member (staff) where to_at is null;

-- A stay is prepared (a place is kept), opened on arrival, and closed when the client has left.
create table record.stay (
    id                 uuid        primary key,
    case_reference     varchar(64) not null references record.case_file,
    client             uuid        not null references record.client,
    number             integer     not null check (number > 0),
    room               varchar(64) references record.room,
    facts              bytea       not null,
    prepared_at        timestamptz not null,
    opened_at          timestamptz,
    closed_at          timestamptz,
    arrived_at         timestamptz,
    left_at            timestamptz,
    planned            boolean,
    expected_departure date,
    previous_stay      uuid references record.stay
);
create unique index stay_one_active on record.stay (client) where closed_at is null;
create index stay_room on record.stay (room) where closed_at is null;
create index stay_case on record.stay (case_reference);
