create table access_api_key (
    id           bigint generated always as identity primary key,
    name         text        not null unique,
    role         text        not null,
    hash         text        not null unique,
    created_at   timestamptz not null,
    withdrawn_at timestamptz
);
