-- Published lists of filed models, registrations and algorithms, as imported.
create table ai_list (
    id bigint generated always as identity primary key,
    title text not null,
    -- The day to which the list goes.
    as_of date not null,
    imported_at timestamptz not null,
    imported_by text not null,
    invented boolean not null
);
create trigger append_only before update or delete or truncate on ai_list
    for each statement execute function refuse_change();

create table ai_listed (
    list bigint not null references ai_list,
    line int not null,
    kind text not null,
    name text not null,
    unit text not null,
    credit_code text,
    -- The unit's name and former names, compared without width and space.
    units text[] not null,
    province text not null,
    number text not null,
    filed_on date not null,
    primary key (list, line)
);
-- A number is one filing, however many lists have it: the latest list says how it stands.
create index on ai_listed (kind, number, list desc);
create trigger append_only before update or delete or truncate on ai_listed
    for each statement execute function refuse_change();
