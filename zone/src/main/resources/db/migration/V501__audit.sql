-- 审计链. What happened is written here in the transaction in which it happened; the sealer takes it from here into the chain.
create table audit_pending (
    id bigint generated always as identity primary key,
    at timestamptz not null,
    actor text not null,
    action text not null,
    object text not null,
    detail text not null
);

-- The chain: numbers without a gap, each hash over the one before and the record as it stands.
create table audit_record (
    number bigint primary key,
    record text not null,
    hash bytea not null
);
create trigger append_only before update or delete or truncate on audit_record
    for each statement execute function refuse_change();
