create table moderation_finding (
    id             bigint generated always as identity primary key,
    opportunity_id bigint      not null references opportunity,
    at             timestamptz not null,
    rule           text        not null,
    weight         text        not null,
    words          text        not null
);
create index moderation_finding_of on moderation_finding (opportunity_id, id);
