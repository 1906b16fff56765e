-- Who may sign in. A member acts for one enterprise, an officer for the zone.
create table account (
    id bigint generated always as identity primary key,
    username text not null unique check (username ~ '^[a-z0-9][a-z0-9._-]{1,62}$'),
    name text not null,
    password_hash text not null,
    role text not null check (role in ('OFFICER', 'MEMBER')),
    enterprise bigint,
    created_at timestamptz not null default now(),
    check ((role = 'MEMBER') = (enterprise is not null))
);
