-- 同义词: each change of the words that search takes for the same, over those of the pack. Nothing is overwritten: what a
-- change did is undone by a version that says which one no longer counts.
create table synonym_version (
    -- From 1 without a gap: of two who change at once the second is told.
    number int primary key,
    at timestamptz not null,
    actor text not null,
    why text not null,
    -- The group as it stood; empty where one was added.
    replaced text[] not null,
    -- The group as it stands since; empty where one was taken away.
    words text[] not null,
    undoes int unique references synonym_version,
    check (undoes is null or undoes < number),
    check ((undoes is null) = (cardinality(replaced) + cardinality(words) > 0))
);
create trigger append_only before update or delete or truncate on synonym_version
    for each statement execute function refuse_change();

-- What is asked, by day. Nobody's name stands here, and nothing that looks like a number of a person or an enterprise.
create table query_count (
    day date not null,
    text text not null,
    asked int not null,
    -- How many were found when it was last asked.
    hits int not null,
    primary key (day, text)
);

create table saved_search (
    id bigint generated always as identity primary key,
    owner text not null references account (username) on delete cascade,
    text text not null,
    kind text not null,
    facet text not null,
    value text not null,
    saved_at timestamptz not null,
    -- Ids that were found when its owner last looked; null where the index could not say yet.
    seen text[],
    looked_at timestamptz not null,
    -- How many more there were when it was last reckoned.
    news int not null default 0,
    unique (owner, text, kind, facet, value)
);
