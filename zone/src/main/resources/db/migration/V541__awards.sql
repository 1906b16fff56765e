-- 免申即享: lists of those who are given something without asking. The events of an award are the truth; its row is what
-- lists read, rewritten with each event.
create table award_list (
    id bigint generated always as identity primary key,
    clause text not null,
    edition text not null,
    -- The official paper that the names come from.
    sheet_title text not null,
    sheet_number text not null,
    sheet_date date not null,
    made_by text not null,
    made_at timestamptz not null,
    command uuid not null unique
);
create index on award_list (clause, id desc);

create table award (
    id bigint generated always as identity primary key,
    list bigint not null references award_list,
    -- Of the sheet, from 1.
    line int not null,
    -- As the sheet writes them.
    code text not null,
    name text not null,
    -- What is rewarded, such as a certificate's number.
    basis text not null,
    -- Null while the line names nobody for certain.
    subject bigint,
    state text not null,
    amount bigint not null,
    reservation bigint,
    answer_by timestamptz,
    number int not null,
    unique (list, line)
);
create index on award (subject, id desc);
create index on award (answer_by) where state = 'NOTIFIED';

create table award_event (
    award bigint not null references award,
    number int not null,
    at timestamptz not null,
    actor text not null,
    command uuid not null,
    kind text not null,
    body jsonb not null,
    primary key (award, number),
    -- The same command twice is one event of an award.
    unique (award, command)
);
create trigger append_only before update or delete or truncate on award_event
    for each statement execute function refuse_change();

-- 公示: the lines of a list that are shown together.
create table award_notice (
    id bigint generated always as identity primary key,
    list bigint not null references award_list,
    begun_at timestamptz not null,
    -- The first moment after it.
    ends_at timestamptz not null,
    begun_by text not null,
    command uuid not null unique
);

create table award_objection (
    id bigint generated always as identity primary key,
    award bigint not null references award,
    notice bigint not null references award_notice,
    -- Named and with evidence; shown to the desk that decides, and to nobody else.
    name text not null,
    contact text not null,
    claim text not null,
    evidence text not null,
    filed_at timestamptz not null,
    command uuid not null unique
);
create trigger append_only before update or delete or truncate on award_objection
    for each statement execute function refuse_change();

create table award_objection_decision (
    objection bigint primary key references award_objection,
    upheld boolean not null,
    reason text not null,
    decided_by text not null,
    decided_at timestamptz not null
);
create trigger append_only before update or delete or truncate on award_objection_decision
    for each statement execute function refuse_change();
