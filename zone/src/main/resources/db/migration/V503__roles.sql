-- Partners (banks, providers) and the three separated administrators.
alter table account
    drop constraint account_role_check,
    drop constraint account_check,
    add column organisation text,
    add constraint account_role_check check (role in ('OFFICER', 'MEMBER', 'PARTNER', 'SYSTEM', 'SECURITY', 'AUDIT')),
    add constraint account_enterprise_check check ((role = 'MEMBER') = (enterprise is not null)),
    add constraint account_organisation_check check ((role = 'PARTNER') = (organisation is not null));
