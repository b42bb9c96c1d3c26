-- What people did, one row a deed, never changed: each row's hash covers the row and the hash before it.
create table moderation_audit (
    number   bigint      primary key,
    at       timestamptz not null,
    who      text        not null,
    what     text        not null,
    about    text        not null,
    before   text        not null,
    after    text        not null,
    previous text        not null,
    hash     text        not null
);
create index moderation_audit_about on moderation_audit (about, number);

create function moderation_audit_stays() returns trigger language plpgsql as $$
begin
    raise exception 'the audit is only ever added to';
end $$;
create trigger moderation_audit_stays before update or delete on moderation_audit
    for each row execute function moderation_audit_stays();
create trigger moderation_audit_stays_whole before truncate on moderation_audit
    for each statement execute function moderation_audit_stays();

-- Decisions that can still be taken back: carried out when their time has come, unless the row is gone by then.
create table moderation_pending (
    id             bigint generated always as identity primary key,
    opportunity_id bigint      not null unique references opportunity on delete cascade,
    version        bigint      not null,
    verb           text        not null,
    reason         text        not null,
    note           text        not null,
    who            text        not null,
    due            timestamptz not null
);

-- The first of two approvals; it counts for the version that was approved.
create table moderation_approval (
    opportunity_id bigint      not null references opportunity on delete cascade,
    version        bigint      not null,
    who            text        not null,
    at             timestamptz not null,
    primary key (opportunity_id, version, who)
);
