-- Files on their way to statements. The file itself and its error list lie in the data folder.
create table import_job (
    id bigint generated always as identity primary key,
    file_name text not null,
    file_bytes bigint not null,
    file_sha256 text not null,
    mapping_name text,
    -- The mapping as it was used, whatever becomes of the one of that name.
    mapping text,
    state text not null check (state in ('UPLOADED', 'CHECKING', 'CHECKED', 'COMMITTING', 'COMMITTED',
        'INTERRUPTED', 'FAILED', 'DISCARDED', 'UNDONE')),
    summary jsonb,
    created_at timestamptz not null,
    created_by text not null
);
create index on import_job (file_sha256) where state = 'COMMITTED';

-- Who moved which import when, from state to state.
create table import_event (
    id bigint generated always as identity primary key,
    import_id bigint not null references import_job,
    state text not null,
    at timestamptz not null,
    by text not null
);
create index on import_event (import_id);
create trigger append_only before update or delete or truncate on import_event
    for each statement execute function refuse_change();

-- Mappings the zone has saved, beside those of its packs.
create table import_mapping (
    name text primary key,
    yaml text not null,
    saved_at timestamptz not null,
    saved_by text not null
);
