-- One row a request that came with an Idempotency-Key. The answer is empty while the request is being handled.
create table api_idempotency (
    holder          text        not null,
    idempotency_key text        not null,
    request_hash    text        not null,
    created_at      timestamptz not null,
    status          integer,
    media_type      text,
    answer          text,
    primary key (holder, idempotency_key)
);
create index api_idempotency_age on api_idempotency (created_at);
