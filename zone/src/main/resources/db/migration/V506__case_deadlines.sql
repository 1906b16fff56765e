-- What happens to a case by itself, and when. Follows from the case's events and is rewritten with each of them.
create table case_deadline (
    case_id bigint not null references case_file,
    kind text not null,
    -- Empty where it concerns the case as a whole.
    step text not null,
    at timestamptz not null,
    primary key (case_id, kind, step)
);
create index on case_deadline (at);

-- A desk's task: the step itself, or a duty that its decision left behind.
alter table case_turn add column task text not null default 'STEP';
alter table case_turn drop constraint case_turn_pkey;
alter table case_turn add primary key (case_id, step, desk, task);
