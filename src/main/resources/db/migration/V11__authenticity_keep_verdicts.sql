create table authenticity_verdict (
    mail bigint primary key references received_mail on delete cascade,
    verdict text not null check (verdict in ('authenticated', 'waived', 'unproven', 'no identity')),
    -- The From field's one mailbox; null where there is none.
    name text,
    local_part text,
    domain text,
    detail text not null
);
