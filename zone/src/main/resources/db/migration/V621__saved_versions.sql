-- A saved search keeps whether it also looks for versions that are not in force.
alter table saved_search add column superseded boolean not null default false;
alter table saved_search drop constraint saved_search_owner_text_kind_facet_value_key;
alter table saved_search add unique (owner, text, kind, facet, value, superseded);
