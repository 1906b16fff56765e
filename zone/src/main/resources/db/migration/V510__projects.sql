-- Investment projects. The events are the truth; the row is what lists read, rewritten with each event.
create table project (
    id bigint generated always as identity primary key,
    subject bigint not null,
    name_zh text not null,
    name_en text not null,
    state text not null,
    -- Number of the last event.
    number int not null,
    created_at timestamptz not null,
    created_by text not null
);
create index on project (subject, id desc);

create table project_event (
    project_id bigint not null references project,
    number int not null,
    at timestamptz not null,
    actor text not null,
    -- The same command twice is one event.
    command uuid not null unique,
    -- Why, or by which document; empty where nothing was said.
    reason text not null,
    body jsonb not null,
    primary key (project_id, number)
);
create trigger append_only before update or delete or truncate on project_event
    for each statement execute function refuse_change();
