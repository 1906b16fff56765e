-- 年终 Ends of pots' years: proposed by one, decided by another. What an approved one did is in the ledger, under its order.
create table year_end (
    id bigint generated always as identity primary key,
    pot bigint not null references ledger_pot,
    -- Whether what is reserved, and what is free, goes on into the pot of the year after.
    moves boolean not null,
    carries boolean not null,
    reason text not null,
    proposed_by text not null,
    proposed_at timestamptz not null,
    command uuid not null unique
);
create index on year_end (pot, id desc);
create trigger append_only before update or delete or truncate on year_end
    for each statement execute function refuse_change();

create table year_end_decision (
    year_end bigint primary key references year_end,
    approved boolean not null,
    reason text not null,
    decided_by text not null,
    decided_at timestamptz not null,
    command uuid not null unique,
    -- The order by which the ledger closed the pot.
    ledger_command uuid references ledger_command,
    check (approved = (ledger_command is not null))
);
create trigger append_only before update or delete or truncate on year_end_decision
    for each statement execute function refuse_change();

-- Four eyes: whoever proposed it may withdraw it, and never approve it.
create function refuse_own_year_end() returns trigger language plpgsql as $$
begin
    if new.approved and exists (select from year_end where id = new.year_end and proposed_by = new.decided_by) then
        raise exception 'a year''s end is approved by another person than the one who proposed it'
            using errcode = 'restrict_violation';
    end if;
    return new;
end $$;
create trigger four_eyes before insert on year_end_decision for each row execute function refuse_own_year_end();
