-- How long cases of a process took, counted without reading the cases themselves.
create index on case_file (process, decided_at) include (used) where used is not null;
