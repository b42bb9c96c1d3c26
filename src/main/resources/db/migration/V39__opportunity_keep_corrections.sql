-- What people corrected of a need, one row a correction, beside the machine's reading: a case to learn from.
create table opportunity_correction (
    id             bigint generated always as identity primary key,
    opportunity_id bigint      not null references opportunity,
    at             timestamptz not null,
    side           text        not null check (side in ('OPERATOR', 'REQUESTER')),
    who            text        not null,
    before         jsonb       not null,
    after          jsonb       not null
);
create index opportunity_correction_of on opportunity_correction (opportunity_id, id);

-- That the requester said it is right as it stands; gone with the next correction.
create table opportunity_confirmation (
    opportunity_id bigint primary key references opportunity,
    at             timestamptz not null,
    who            text        not null
);
