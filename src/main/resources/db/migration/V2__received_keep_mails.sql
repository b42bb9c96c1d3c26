create table received_mail (
    id bigint generated always as identity primary key,
    run text not null,
    received_at timestamptz not null default clock_timestamp(),
    sender text,
    recipients text[] not null,
    client_address text,
    helo text,
    size bigint not null,
    fingerprint bytea not null,
    double_of bigint references received_mail,
    -- Deflated; null for a double, and when the retention has passed.
    raw bytea
);
-- It is compressed already: the database need not try again.
alter table received_mail alter column raw set storage external;
-- Of two copies that come at the same moment, one is the first.
create unique index received_mail_first on received_mail (run, fingerprint) where double_of is null;
