-- 大模型与算法备案. A filing's events are the truth; its row has what lists read. Of word lists only counts are kept.
create table ai_filing (
    id bigint generated always as identity primary key,
    subject bigint not null,
    product text not null,
    -- Empty where there is no duty.
    kind text not null,
    state text not null,
    number int not null,
    started_at timestamptz not null
);
create index on ai_filing (subject, id desc);

create table ai_filing_event (
    filing bigint not null references ai_filing,
    number int not null,
    at timestamptz not null,
    actor text not null,
    -- The same command twice is one event.
    command uuid not null unique,
    kind text not null,
    body jsonb not null,
    primary key (filing, number)
);
create trigger append_only before update or delete or truncate on ai_filing_event
    for each statement execute function refuse_change();
