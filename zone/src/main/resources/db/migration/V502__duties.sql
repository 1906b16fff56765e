-- What an account may do beyond its role: OWNER, PREPARER and SIGNER for an enterprise, SUPERVISOR for the zone.
create table account_duty (
    username text not null references account (username),
    duty text not null check (duty in ('OWNER', 'PREPARER', 'SIGNER', 'SUPERVISOR')),
    primary key (username, duty)
);

-- Who holds a desk, and until when. A delegation has an end and names who gave it.
create table desk_holding (
    id bigint generated always as identity primary key,
    desk text not null,
    username text not null references account (username),
    since date not null,
    until date,
    given_by text,
    check (until is null or until >= since)
);
create index on desk_holding (username, desk);
