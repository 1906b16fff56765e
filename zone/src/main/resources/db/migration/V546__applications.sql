-- What is applied for: a list of one line, whose paper is the case. Then the notice, the objections and the payment are as
-- for any other list.
alter table award_list add column application text unique;

-- The case that reviews an objection.
create table award_objection_case (
    objection bigint primary key references award_objection,
    case_number text not null
);
