create table access_operator (
    id             bigint generated always as identity primary key,
    address        text        not null,
    address_folded text        not null unique,
    role           text        not null check (role in ('moderator', 'administrator', 'portfolio-manager', 'auditor')),
    -- null until its owner has set one
    password       text,
    created_at     timestamptz not null
);

-- One-time links, by which an operator sets a password. Only their hashes, so that a copy of the database opens nothing.
create table access_welcome (
    hash        text primary key,
    operator_id bigint      not null references access_operator on delete cascade,
    until       timestamptz not null,
    used_at     timestamptz
);

create table access_session (
    hash         text primary key,
    operator_id  bigint      not null references access_operator on delete cascade,
    created_at   timestamptz not null,
    last_seen_at timestamptz not null
);
create index access_session_of on access_session (operator_id);

-- Attempts to sign in, by what they are counted under: an address, a client, or both.
create table access_attempt (
    counted_under text        not null,
    at            timestamptz not null
);
create index access_attempt_recent on access_attempt (counted_under, at);
