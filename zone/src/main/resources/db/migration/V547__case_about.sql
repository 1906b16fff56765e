-- What a case is about, where it isn't all: the case whose bad mark it answers, or a matter of another room.
alter table case_file add column about text;
update case_file c set about = e.body->>'about'
from case_event e where e.case_id = c.id and e.number = 1 and e.body->>'about' is not null;
