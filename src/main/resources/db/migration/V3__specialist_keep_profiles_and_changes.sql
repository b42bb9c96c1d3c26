create table specialist (
    id                    bigint generated always as identity primary key,
    external_reference_id text        not null unique,
    address               text        not null,
    address_folded        text        not null unique,
    profile               jsonb       not null,
    consent_text_version  text,
    consent_at            timestamptz,
    consent_source        text,
    suppression_reason    text,
    suppressed_at         timestamptz,
    asked_at              timestamptz,
    created_at            timestamptz not null,
    updated_at            timestamptz not null,
    version               bigint      not null,
    constraint specialist_consent_whole
        check (num_nonnulls(consent_text_version, consent_at, consent_source) in (0, 3)),
    constraint specialist_suppression_whole
        check (num_nonnulls(suppression_reason, suppressed_at) in (0, 2))
);

-- One row a specialist: its latest change. A writer leaves the mark empty; the first reader after the commit gives it the
-- next number. So the marks grow in the order in which changes became visible, however long a writer took.
create table specialist_change (
    specialist_id bigint primary key references specialist,
    mark          bigint unique
);
create index specialist_change_unmarked on specialist_change (specialist_id) where mark is null;
create sequence specialist_change_mark;
