-- What somebody wants to join with, until a yes comes. One that waits for each address.
create table joining_draft (
    id             bigint generated always as identity primary key,
    address        text        not null,
    address_folded text        not null,
    profile        jsonb       not null,
    -- counts what was read back: a yes is a yes to that
    revision       int         not null,
    -- 'mail 17' or 'page'
    source         text        not null,
    asked_at       timestamptz not null,
    settled_at     timestamptz
);
create unique index joining_draft_waiting on joining_draft (address_folded) where settled_at is null;

-- Each change of a profile that its owner made, so that it can be undone.
create table joining_change (
    id            bigint generated always as identity primary key,
    specialist_id bigint      not null references specialist,
    before        jsonb       not null,
    after         jsonb       not null,
    source        text        not null,
    changed_at    timestamptz not null,
    undone_at     timestamptz
);
create index joining_change_of on joining_change (specialist_id, id);

-- What a mail without a token asked for; it waits for a yes from the specialist's own address. One for each specialist.
create table joining_proposal (
    id            bigint generated always as identity primary key,
    specialist_id bigint      not null references specialist,
    text          text        not null,
    source        text        not null,
    proposed_at   timestamptz not null,
    settled_at    timestamptz
);
create unique index joining_proposal_waiting on joining_proposal (specialist_id) where settled_at is null;

-- Both the old and the new address must say yes.
create table joining_address_change (
    id            bigint generated always as identity primary key,
    specialist_id bigint      not null references specialist,
    address       text        not null,
    asked_at      timestamptz not null,
    old_yes_at    timestamptz,
    new_yes_at    timestamptz,
    settled_at    timestamptz
);
create index joining_address_change_of on joining_address_change (specialist_id) where settled_at is null;
