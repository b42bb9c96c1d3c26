-- One row for each need that a specialist's answer said something of: the last answer counts.
create table specialist_answer (
    specialist_id  bigint      not null references specialist (id) on delete cascade,
    opportunity_id bigint      not null,
    skills         text[]      not null,
    fits           boolean     not null,
    answered_at    timestamptz not null,
    primary key (specialist_id, opportunity_id)
);
