-- Alerts of benefits: what an enterprise was last answered, what it was told and why, what it muted, and its digests.

-- The last answers of the enterprises that somebody has an account for; one line a clause, none for 不符合.
create table alert_state (
    subject bigint primary key,
    answers text not null
);

-- The last round that was finished: what was known then is what the next one compares with.
create table alert_round (
    single boolean primary key default true check (single),
    day date not null,
    known_at timestamptz not null
);

-- Editions and repeals of clauses that rounds have seen. What is not here yet is news.
create table alert_news (
    clause text not null,
    cause text not null,
    seen_at timestamptz not null,
    primary key (clause, cause)
);

create table alert_digest (
    id bigint generated always as identity primary key,
    subject bigint not null,
    -- The first moment after it.
    ends_at timestamptz not null,
    unique (subject, ends_at)
);

create table alert (
    id bigint generated always as identity primary key,
    subject bigint not null,
    clause text not null,
    kind text not null,
    cause text not null,
    at timestamptz not null,
    -- On which the rules were asked.
    day date not null,
    answer_before text not null,
    answer_after text not null,
    because_zh text not null,
    because_en text not null,
    digest bigint references alert_digest,
    read_by text,
    read_at timestamptz,
    -- Nothing is told twice.
    unique (subject, clause, kind, cause),
    check ((read_by is null) = (read_at is null))
);
create index on alert (subject, id desc);
create index on alert (subject) where read_at is null;
create index on alert (subject, at) where digest is null;
create index on alert (digest);

-- A rule that an enterprise does not want to hear of: a clause, a kind, or a kind of a clause; empty = any.
create table alert_mute (
    id bigint generated always as identity primary key,
    subject bigint not null,
    clause text not null,
    kind text not null,
    muted_by text not null,
    muted_at timestamptz not null,
    lifted_by text,
    lifted_at timestamptz,
    check (clause <> '' or kind <> ''),
    check ((lifted_by is null) = (lifted_at is null))
);
create unique index on alert_mute (subject, clause, kind) where lifted_at is null;

-- How often it wants to be told; without a row as the zone proposes.
create table alert_rhythm (
    subject bigint primary key,
    rhythm text not null,
    chosen_by text not null,
    chosen_at timestamptz not null
);
