create table opportunity (
    id                 bigint generated always as identity primary key,
    reference          text        not null unique,
    mail_id            bigint      not null unique,
    requester_name     text,
    requester_address  text,
    requester_folded   text,
    requester_language text,
    subject            text        not null,
    text               text        not null,
    text_hash          text        not null,
    language           text        not null,
    need               jsonb       not null,
    edited             jsonb,
    message_id         text,
    concerns           jsonb       not null,
    review             text        not null,
    state              text        not null,
    created_at         timestamptz not null,
    version            bigint      not null
);
create index opportunity_same_need on opportunity (requester_folded, text_hash);
create index opportunity_review on opportunity (review, id);

create table opportunity_history (
    id             bigint generated always as identity primary key,
    opportunity_id bigint      not null references opportunity,
    at             timestamptz not null,
    who            text        not null,
    from_state     text        not null,
    to_state       text        not null,
    reason         text        not null
);
create index opportunity_history_of on opportunity_history (opportunity_id, id);
