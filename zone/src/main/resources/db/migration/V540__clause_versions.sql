-- Versions of clauses proposed and decided here. The newest approved one of a clause takes the place of the pack's file.
create table clause_version (
    id bigint generated always as identity primary key,
    clause text not null,
    -- The clause's whole file, and the model it brings with it, if any.
    yaml text not null,
    dmn_path text,
    dmn text,
    -- What changes and why, for those who decide.
    why text not null,
    proposed_by text not null,
    proposed_at timestamptz not null,
    check ((dmn_path is null) = (dmn is null))
);
create index on clause_version (clause, id desc);
create trigger append_only before update or delete or truncate on clause_version
    for each statement execute function refuse_change();

create table clause_decision (
    version bigint primary key references clause_version,
    approved boolean not null,
    reason text not null,
    decided_by text not null,
    decided_at timestamptz not null
);
create trigger append_only before update or delete or truncate on clause_decision
    for each statement execute function refuse_change();

-- Four eyes: nobody decides about a version of their own.
create function refuse_own_decision() returns trigger language plpgsql as $$
begin
    if exists (select from clause_version where id = new.version and proposed_by = new.decided_by) then
        raise exception 'a version is decided by another person than the one who proposed it';
    end if;
    return new;
end $$;
create trigger four_eyes before insert on clause_decision for each row execute function refuse_own_decision();

-- What was tried in the lab and kept by name.
create table clause_scenario (
    id bigint generated always as identity primary key,
    clause text not null,
    edition text not null,
    name text not null,
    -- Changed parameters by name.
    changes jsonb not null,
    made_by text not null,
    made_at timestamptz not null,
    unique (clause, name)
);
