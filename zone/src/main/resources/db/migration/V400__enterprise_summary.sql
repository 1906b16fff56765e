-- What the list of enterprises searches, filters and sorts by, one row an enterprise. Follows from subjects and
-- statements and can be made anew at any time (SummaryStore).
create table enterprise_summary (
    subject bigint primary key references subject,
    name text not null,
    -- pairs of neighbouring characters: a Chinese name is looked for by two characters, too short for trigrams
    name_pairs text[] not null,
    credit_code text,
    industry text,
    section text,
    founded date,
    revenue numeric,
    revenue_year smallint,
    -- the unknown come last
    revenue_rank numeric generated always as (coalesce(revenue, -1)) stored
);
create index on enterprise_summary (name collate "zh-Hans-x-icu", subject);
create index on enterprise_summary (revenue_rank desc, subject);
create index on enterprise_summary (section, revenue_rank desc, subject);
create index on enterprise_summary (credit_code collate "C");
create index on enterprise_summary using gin (name_pairs);

create function character_pairs(name text) returns text[] language sql immutable parallel safe as $$
    select coalesce(array_agg(distinct substr(name, i, 2)), '{}') from generate_series(1, length(name) - 1) as i
$$;
