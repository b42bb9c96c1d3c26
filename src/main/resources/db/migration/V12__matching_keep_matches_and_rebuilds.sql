create table matching_match (
    opportunity_id bigint           not null references opportunity on delete cascade,
    specialist_id  bigint           not null references specialist on delete cascade,
    place          integer          not null,
    score          double precision not null,
    fit            text             not null,
    -- JSON in ASCII, written and read as a whole: what jsonb does not take, such as an escaped NUL, stays harmless.
    explanation    text             not null,
    primary key (opportunity_id, specialist_id),
    constraint matching_match_place unique (opportunity_id, place) deferrable initially deferred
);

create table matching_reindex (
    id           bigint generated always as identity primary key,
    requested_at timestamptz not null default clock_timestamp(),
    done_at      timestamptz
);
create index matching_reindex_open on matching_reindex (id) where done_at is null;

-- Which database this is, so that an index made from another one is not taken for its own.
create table matching_origin (
    origin uuid not null default gen_random_uuid()
);
insert into matching_origin default values;
