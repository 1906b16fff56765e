-- 一件事: several items begun together, followed under one receipt.
create table bundle_receipt (
    id bigint generated always as identity primary key,
    bundle text not null,
    subject bigint not null,
    -- The same command twice is one receipt.
    command uuid not null unique,
    begun_at timestamptz not null,
    begun_by text not null
);
create table bundle_receipt_case (
    receipt bigint not null references bundle_receipt,
    case_id bigint not null references case_file,
    primary key (receipt, case_id)
);
create index on bundle_receipt (subject, id desc);
