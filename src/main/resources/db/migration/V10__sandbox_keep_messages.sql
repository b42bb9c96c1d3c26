-- What would have left, where no outgoing server is set.
create table sandbox_message (
    id bigint generated always as identity primary key,
    sender text not null,
    recipient text not null,
    -- in lower case: what inboxes are told apart by
    inbox text not null,
    subject text not null,
    message_id text not null,
    sent_at timestamptz not null,
    raw bytea not null
);
create index sandbox_message_inbox on sandbox_message (inbox, id desc);
