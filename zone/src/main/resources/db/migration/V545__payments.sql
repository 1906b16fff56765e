-- 拨付 Payments in batches, and what the bank said of each.
create table payment_batch (
    id bigint generated always as identity primary key,
    made_by text not null,
    made_at timestamptz not null,
    command uuid not null unique
);
create trigger append_only before update or delete or truncate on payment_batch
    for each statement execute function refuse_change();

create table payment_decision (
    batch bigint primary key references payment_batch,
    released boolean not null,
    reason text not null,
    decided_by text not null,
    decided_at timestamptz not null,
    command uuid not null unique
);
create trigger append_only before update or delete or truncate on payment_decision
    for each statement execute function refuse_change();

-- Four eyes: whoever made a batch may withdraw it, and never release it.
create function refuse_own_batch() returns trigger language plpgsql as $$
begin
    if new.released and exists (select from payment_batch where id = new.batch and made_by = new.decided_by) then
        raise exception 'a batch is released by another person than the one who made it'
            using errcode = 'restrict_violation';
    end if;
    return new;
end $$;
create trigger four_eyes before insert on payment_decision for each row execute function refuse_own_batch();

create sequence payment_id;
create table payment (
    id bigint primary key,
    batch bigint not null references payment_batch,
    number text not null unique,
    award bigint not null references award,
    reservation bigint not null references ledger_reservation,
    -- As it stood when the batch was made.
    subject bigint not null references payee_account,
    version int not null,
    payee text not null,
    bank text not null,
    branch text not null,
    account text not null,
    amount bigint not null check (amount > 0),
    clause text not null,
    purpose text not null,
    state text not null check (state in ('MADE', 'RELEASED', 'PAID', 'RETURNED', 'DROPPED')),
    -- Why it was dropped or returned.
    said_zh text not null default '',
    said_en text not null default ''
);
create index on payment (batch, id);
create index on payment (award, id);
-- An award is in one open payment at most, and paid once.
create unique index payment_once on payment (award) where state in ('MADE', 'RELEASED', 'PAID');
create trigger fixed before update of id, batch, number, award, reservation, subject, version, payee, bank, branch, account,
    amount, clause, purpose on payment for each statement execute function refuse_change();
create trigger kept before delete or truncate on payment for each statement execute function refuse_change();

-- 银行回单 Each file of the bank with all its lines, booked or not.
create table receipt_file (
    id bigint generated always as identity primary key,
    name text not null,
    taken_by text not null,
    taken_at timestamptz not null,
    command uuid not null unique
);
create trigger append_only before update or delete or truncate on receipt_file
    for each statement execute function refuse_change();

create table receipt_line (
    file bigint not null references receipt_file,
    line int not null,
    written text not null,
    outcome text not null check (outcome in ('BOOKED', 'KNOWN', 'FAULTY')),
    said_zh text not null,
    said_en text not null,
    -- Of a line that was booked.
    payment bigint references payment,
    result text check (result in ('PAID', 'RETURNED')),
    amount bigint,
    reference text,
    day date,
    -- The order by which the ledger moved the money; none where a payment came back that was never booked as paid.
    ledger_command uuid references ledger_command,
    primary key (file, line),
    check ((outcome = 'BOOKED') = (payment is not null and result is not null and amount is not null
        and reference is not null and day is not null))
);
-- A payment is paid once and returned once; whoever is paid again has another number.
create unique index receipt_once on receipt_line (payment, result) where outcome = 'BOOKED';
create trigger append_only before update or delete or truncate on receipt_line
    for each statement execute function refuse_change();
