-- Who of the enterprise has it, whether it waits for the enterprise, and how often a desk asked for something.
alter table case_file add column with_applicant boolean not null default false;
alter table case_file add column holder text not null default '';
alter table case_file add column requests int not null default 0;
create index on case_turn (desk, since, case_id);
create index on case_turn (person) where person <> '';
create index on case_file (due) where decided_at is null;
-- The board's figures of the last year, without reading the cases themselves.
create index on case_file (item, submitted_at) include (decided_at, used, due, requests, stars);
