-- Whose needs are held and who is not written to, by an operator's word.
create table opportunity_requester_suppression (
    requester_folded text        primary key,
    reason           text        not null,
    who              text        not null,
    at               timestamptz not null
);
