-- 通行密钥. As the repositories of Spring Security read and write them; each belongs to an account.
create table user_entities (
    id varchar(1000) primary key,
    name varchar(100) not null unique references account (username),
    display_name varchar(200)
);
create table user_credentials (
    credential_id varchar(1000) primary key,
    user_entity_user_id varchar(1000) not null references user_entities (id),
    public_key bytea not null,
    signature_count bigint,
    uv_initialized boolean,
    backup_eligible boolean not null,
    authenticator_transports varchar(1000),
    public_key_credential_type varchar(100),
    backup_state boolean not null,
    attestation_object bytea,
    attestation_client_data_json bytea,
    created timestamptz,
    last_used timestamptz,
    label varchar(1000) not null
);
create index on user_credentials (user_entity_user_id);

-- Whom an outside identity provider may sign in. Nobody is let in who isn't linked here.
create table account_outside (
    username text primary key references account (username),
    issuer text not null,
    subject text not null,
    unique (issuer, subject)
);

-- Who locked it: an owner opens only what an owner has locked.
alter table account add column locked_by_owner boolean not null default false;

-- A desk is given for good once.
delete from desk_holding again using desk_holding first
 where again.until is null and first.until is null
   and again.desk = first.desk and again.username = first.username and again.id > first.id;
create unique index on desk_holding (desk, username) where until is null;

-- Cases that somebody has in hand, for whoever takes over their work.
create index on case_event ((body ->> 'person')) where kind = 'HandedOver';

-- What the auditor searches for.
create index audit_record_actor on audit_record ((record::json ->> 'actor'), number desc);
create index audit_record_object on audit_record (((record::json ->> 'object') collate "C"), number desc);
