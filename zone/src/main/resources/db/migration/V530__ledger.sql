-- 资金池 Pots and their double entry. Entries are the truth; whatever else holds a figure is changed by the entries' own trigger.
create table ledger_pot (
    id bigint generated always as identity primary key,
    code text not null unique,
    kind text not null check (kind in ('BUDGET', 'RISK_POOL', 'VOUCHER', 'QUOTA')),
    -- 'fen', or what is counted, such as 'card-hour'.
    unit text not null,
    year int not null,
    name_zh text not null,
    name_en text not null,
    open boolean not null default true,
    opened_at timestamptz not null,
    opened_by text not null
);

-- What came in stands below zero, what is there or has gone out above: a pot's accounts add up to zero, and none is overdrawn.
create table ledger_account (
    pot bigint not null references ledger_pot,
    account text not null check (account in
        ('FUNDED', 'INTEREST', 'AVAILABLE', 'RESERVED', 'PAID', 'RECALLING', 'LAPSED', 'CARRIED')),
    balance bigint not null default 0,
    primary key (pot, account),
    constraint not_overdrawn check (
        case when account in ('FUNDED', 'INTEREST') then balance <= 0 else balance >= 0 end)
);

-- A command and what it was answered: a transaction, or a refusal.
create table ledger_command (
    id uuid primary key,
    at timestamptz not null,
    actor text not null,
    kind text not null,
    content text not null,
    transaction bigint unique,
    reservation bigint,
    amount bigint not null,
    remaining bigint not null,
    refusal text,
    check ((transaction is null) <> (refusal is null))
);

create sequence ledger_transaction_id;
create table ledger_transaction (
    id bigint primary key,
    pot bigint not null references ledger_pot,
    -- One command is one transaction at most.
    command uuid not null unique references ledger_command,
    operation text not null,
    at timestamptz not null,
    actor text not null,
    note text not null
);
create index on ledger_transaction (pot, id desc);

create sequence ledger_reservation_id;
create table ledger_reservation (
    id bigint primary key,
    -- From which it is payable now; a year's end may move it.
    pot bigint not null references ledger_pot,
    clause text not null,
    beneficiary bigint not null,
    -- What the award rests on, such as a certificate's number.
    basis text not null,
    purpose text not null,
    amount bigint not null check (amount > 0),
    held bigint not null default 0 check (held >= 0),
    paid bigint not null default 0 check (paid >= 0),
    recalling bigint not null default 0 check (recalling >= 0),
    given_back bigint not null check (given_back >= 0),
    expires timestamptz,
    made_at timestamptz not null,
    constraint parts_add_up check (held + paid + recalling + given_back = amount)
);
-- 不重复 One award for one basis, as long as anything of it is out.
create unique index ledger_award_once on ledger_reservation (clause, beneficiary, basis) where given_back < amount;
create index on ledger_reservation (beneficiary);
create index on ledger_reservation (pot) where held > 0;
create index on ledger_reservation (expires) where held > 0;

create table ledger_entry (
    transaction bigint not null references ledger_transaction,
    line int not null,
    pot bigint not null,
    account text not null,
    amount bigint not null check (amount <> 0),
    reservation bigint references ledger_reservation,
    primary key (transaction, line),
    foreign key (pot, account) references ledger_account
);
create index on ledger_entry (reservation);
create index on ledger_entry (pot, transaction);

-- 上限 What may be drawn under a name, whichever pots it is drawn from.
create table ledger_ceiling (
    key text primary key,
    most bigint not null,
    drawn bigint not null default 0 check (drawn >= 0),
    constraint not_exceeded check (drawn <= most)
);

create table ledger_draw (
    reservation bigint not null references ledger_reservation,
    ceiling text not null references ledger_ceiling,
    primary key (reservation, ceiling)
);
create index on ledger_draw (ceiling);

-- What an award rests on, and the documents behind it: each once at a time, over all pots, clauses and years.
create table ledger_use (
    reservation bigint not null references ledger_reservation,
    kind text not null check (kind in ('AWARD', 'DOCUMENT')),
    key text not null,
    used boolean not null default true,
    primary key (reservation, kind, key)
);
create unique index ledger_used_once on ledger_use (kind, key) where used;

create trigger append_only before update or delete or truncate on ledger_command
    for each statement execute function refuse_change();
create trigger append_only before update or delete or truncate on ledger_transaction
    for each statement execute function refuse_change();
create trigger append_only before update or delete or truncate on ledger_entry
    for each statement execute function refuse_change();
create trigger append_only before update or delete or truncate on ledger_draw
    for each statement execute function refuse_change();
-- Balances are changed by entries alone, that is by the trigger below.
create trigger entries_only before update or delete or truncate on ledger_account
    for each statement when (pg_trigger_depth() = 0) execute function refuse_change();

create function ledger_open_accounts() returns trigger language plpgsql as $$
begin
    insert into ledger_account (pot, account)
    select new.id, unnest(array['FUNDED', 'INTEREST', 'AVAILABLE', 'RESERVED', 'PAID', 'RECALLING', 'LAPSED', 'CARRIED']);
    return null;
end
$$;
create trigger open_accounts after insert on ledger_pot for each row execute function ledger_open_accounts();

-- Entries book themselves: on the accounts, the reservations' parts, the ceilings, and at last what may be used again.
create function ledger_book() returns trigger language plpgsql as $$
declare
    wrong record;
begin
    select e.transaction, e.pot, sum(e.amount) as total into wrong
    from ledger_entry e where e.transaction in (select a.transaction from added a)
    group by e.transaction, e.pot having sum(e.amount) <> 0 limit 1;
    if found then
        raise exception 'transaction % is out of balance by % in pot %', wrong.transaction, wrong.total, wrong.pot
            using errcode = 'check_violation', constraint = 'sums_to_zero';
    end if;

    update ledger_account a set balance = a.balance + s.total
    from (select pot, account, sum(amount) as total from added group by pot, account) s
    where a.pot = s.pot and a.account = s.account;

    update ledger_reservation r set held = r.held + s.held, paid = r.paid + s.paid,
        recalling = r.recalling + s.recalling, given_back = r.given_back + s.given_back
    from (select reservation,
            coalesce(sum(amount) filter (where account = 'RESERVED'), 0) as held,
            coalesce(sum(amount) filter (where account = 'PAID'), 0) as paid,
            coalesce(sum(amount) filter (where account = 'RECALLING'), 0) as recalling,
            coalesce(sum(amount) filter (where account not in ('RESERVED', 'PAID', 'RECALLING')), 0) as given_back
        from added where reservation is not null group by reservation) s
    where r.id = s.reservation;

    update ledger_ceiling c set drawn = c.drawn - s.back
    from (select d.ceiling, sum(e.amount) as back from added e join ledger_draw d on d.reservation = e.reservation
        where e.account not in ('RESERVED', 'PAID', 'RECALLING') group by d.ceiling having sum(e.amount) <> 0) s
    where c.key = s.ceiling;

    update ledger_use u set used = false from ledger_reservation r
    where r.id = u.reservation and u.used and r.given_back = r.amount
        and r.id in (select a.reservation from added a);
    return null;
end
$$;
create trigger book after insert on ledger_entry referencing new table as added
    for each statement execute function ledger_book();
