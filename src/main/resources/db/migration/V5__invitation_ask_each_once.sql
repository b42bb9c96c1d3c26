create table invitation (
    id             bigint generated always as identity primary key,
    opportunity_id bigint           not null references opportunity,
    specialist_id  bigint           not null references specialist,
    state          text             not null,
    score          double precision not null,
    why            jsonb            not null,
    reason         text             not null,
    invited_at     timestamptz      not null,
    constraint invitation_once unique (opportunity_id, specialist_id)
);
create index invitation_recent on invitation (specialist_id, invited_at);
