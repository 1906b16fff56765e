-- What keeps a stranger who guesses passwords out, and what its owner is told of it.
alter table account
    -- Wrong passwords and codes since the last right one.
    add column failures int not null default 0,
    add column locked_until timestamptz,
    -- By an administrator or the enterprise's owner, until one of them unlocks it.
    add column locked boolean not null default false,
    -- Since the last sign-in; told at the next one.
    add column refused int not null default 0,
    add column last_locked timestamptz,
    add column last_sign_in timestamptz,
    -- Given by somebody else: to be changed before anything else.
    add column password_once boolean not null default false;
create index on account (enterprise);

-- 动态口令. The secret is encrypted under the key in the data folder.
create table account_totp (
    username text primary key references account (username),
    secret bytea not null,
    confirmed boolean not null default false,
    -- The last step whose code was taken: none is taken twice.
    last_step bigint not null default 0
);

-- Recovery codes that have not been used.
create table account_recovery (
    username text not null references account (username),
    hash bytea not null,
    primary key (username, hash)
);
