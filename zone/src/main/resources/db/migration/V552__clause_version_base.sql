-- The clause's whole file from which a version was made, as it was in use then: a version is approved only while that is
-- so still, or it would undo what was approved between. Null in rows from before this column: not known.
alter table clause_version add column base text;
