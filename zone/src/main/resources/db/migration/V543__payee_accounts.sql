-- 收款账户 Where an enterprise is paid. Its events are the truth; the row is what lists read, rewritten with each event.
create table payee_account (
    subject bigint primary key,
    state text not null check (state in ('UNCONFIRMED', 'CONFIRMED', 'VERIFIED', 'USED')),
    -- The event that entered what holds now; 0 while nothing was entered.
    version int not null,
    -- Of its last event.
    number int not null
);

create table payee_event (
    subject bigint not null references payee_account,
    number int not null,
    at timestamptz not null,
    actor text not null,
    command uuid not null,
    kind text not null check (kind in ('ENTERED', 'CONFIRMED', 'VERIFIED', 'USED', 'SENT_BACK')),
    -- Of an entry.
    name text,
    bank text,
    branch text,
    account text check (account ~ '^[0-9]{8,30}$'),
    -- Why the name differs, the paper it was entered from, how it was verified, what the bank said.
    note text not null,
    -- 账户变更须另一人复核: who verified the account that an entry takes the place of while a payment is open.
    barred text,
    primary key (subject, number),
    unique (subject, command),
    check ((kind = 'ENTERED') = (name is not null and bank is not null and branch is not null and account is not null))
);
create trigger append_only before update or delete or truncate on payee_event
    for each statement execute function refuse_change();

-- Four eyes: nobody verifies what they entered, nor what was changed under an open payment that they had verified.
create function refuse_own_account() returns trigger language plpgsql as $$
begin
    if new.kind = 'VERIFIED' and exists (
            select from (select actor, barred from payee_event where subject = new.subject and kind = 'ENTERED'
                order by number desc limit 1) e
            where e.actor = new.actor or e.barred = new.actor) then
        raise exception 'an account is verified by another person' using errcode = 'restrict_violation';
    end if;
    return new;
end $$;
create trigger four_eyes before insert on payee_event for each row execute function refuse_own_account();
