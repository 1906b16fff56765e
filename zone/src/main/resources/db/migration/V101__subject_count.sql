-- How many subjects there are: counting them takes as long as ten pages of the list. One row; the registry, which
-- enters subjects one batch at a time, adds to it in the same transaction.
create table subject_count (total bigint not null);
insert into subject_count select count(*) from subject;
