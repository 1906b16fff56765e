-- One judging of every subject by every programme. Readers see the current one; it appears complete or not at all.
create table evaluation (
    id bigint generated always as identity primary key,
    day date not null,
    known_at timestamptz not null,
    started_at timestamptz not null,
    finished_at timestamptz,
    subjects bigint not null default 0,
    current boolean not null default false
);
create unique index evaluation_current on evaluation (current) where current;

-- Programmes and missing facts (staff.total@2025) by a small number: standings are many and name them often.
create table standing_term (
    number smallint generated always as identity primary key,
    term text not null unique
);

-- One partition an evaluation, filled before it is attached; its indices are made then (StandingTable).
create table standing (
    evaluation bigint not null,
    subject bigint not null,
    programme smallint not null,
    edition text not null,
    state smallint not null,            -- 0 met, 1 not met, 2 missing
    score_min numeric,
    score_max numeric,
    outcome text,
    failing smallint not null,          -- conditions known to fail
    distance real,                      -- of a near miss, relative to the number demanded
    missing smallint[] not null         -- facts that could change the answer
) partition by list (evaluation);

-- What the pages count, kept beside the standings and changed with them in one transaction.
-- Scores in bands of five points: low = floor(score_min / 5), high = floor(score_max / 5), null where not bounded.
create table standing_count (
    evaluation bigint not null references evaluation on delete cascade,
    programme smallint not null,
    state smallint not null,
    near boolean not null,
    low integer,
    high integer,
    subjects bigint not null,
    unique nulls not distinct (evaluation, programme, state, near, low, high)
);

-- How many subjects have which rung as their highest; null = none yet.
create table rung_count (
    evaluation bigint not null references evaluation on delete cascade,
    programme smallint,
    subjects bigint not null,
    unique nulls not distinct (evaluation, programme)
);

-- For how many subjects an answer waits for which fact.
create table gap_count (
    evaluation bigint not null references evaluation on delete cascade,
    programme smallint not null,
    fact smallint not null,
    subjects bigint not null,
    primary key (evaluation, programme, fact)
);
