-- 诉求: what enterprises write to the zone. The events are the truth, the first holds what was written; the row is what lists
-- read, rewritten with each event.
create table request (
    id bigint generated always as identity primary key,
    subject bigint not null,
    state text not null,
    -- Where a person filed it; null while it is to be sorted.
    category text,
    desk text,
    due date not null,
    ended_at timestamptz,
    events int not null,
    check ((category is null) = (desk is null))
);
create index on request (subject, id desc);
create index on request (due, id) where state = 'TO_SORT';
create index on request (desk, due, id) where state = 'AT_DESK';
create index on request (desk, ended_at desc) where ended_at is not null;
create index on request (id desc) where category is not null;

create table request_event (
    request bigint not null references request,
    number int not null,
    at timestamptz not null,
    actor text not null,
    -- The same command again is answered as it was.
    command uuid not null unique,
    kind text not null,
    body jsonb not null,
    primary key (request, number)
);
create trigger append_only before update or delete or truncate on request_event
    for each statement execute function refuse_change();
