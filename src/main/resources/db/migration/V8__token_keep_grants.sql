-- What each token allows. The token itself is nowhere: only its hash, so that a copy of the database opens nothing.
create table token_grant (
    hash bytea primary key check (octet_length(hash) = 32),
    purpose text not null,
    holder text not null,
    about text not null,
    until timestamptz,
    minted_at timestamptz not null default now()
);
