-- Cases. The events are the truth; the case's row and its turns are what lists and queues read, rewritten with each event.
create table case_file (
    id bigint generated always as identity primary key,
    -- The version of the item, and of the process, that the case keeps.
    item text not null,
    item_version int not null,
    process text not null,
    process_version int not null,
    subject bigint not null,
    state text not null,
    -- Number of the last event.
    number int not null,
    started_at timestamptz not null,
    started_by text not null,
    submitted_at timestamptz,
    accepted_at timestamptz,
    decided_at timestamptz,
    due date,
    granted boolean,
    -- Working days that the clock ran, once it is decided.
    used numeric,
    stars smallint
);
create index on case_file (subject, id desc);
create index on case_file (state, id desc);

create table case_event (
    case_id bigint not null references case_file,
    number int not null,
    at timestamptz not null,
    actor text not null,
    -- The same command twice is one event.
    command uuid not null unique,
    kind text not null,
    body jsonb not null,
    primary key (case_id, number)
);
create trigger append_only before update or delete or truncate on case_event
    for each statement execute function refuse_change();

-- Whose turn it is: one row for each desk that could act now.
create table case_turn (
    case_id bigint not null references case_file,
    step text not null,
    desk text not null,
    -- The person who has it in hand; empty for nobody yet.
    person text not null,
    since timestamptz not null,
    due date,
    primary key (case_id, step, desk)
);
create index on case_turn (desk, due, case_id);

-- The processes that cases began under, as their files stood.
create table process_edition (
    process text not null,
    version int not null,
    -- The file's name: its ending says how it is read.
    source text not null,
    text text not null,
    primary key (process, version)
);
