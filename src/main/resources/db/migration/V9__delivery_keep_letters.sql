-- Every letter we wrote, as it goes over the wire. The key makes posting the same again do nothing.
create table delivery_letter (
    id bigint generated always as identity primary key,
    letter_key text not null unique,
    kind text not null,
    recipient text not null,
    -- null is the null path of RFC 5321
    reverse_path text,
    message_id text not null,
    subject text not null,
    raw bytea not null,
    specialist bigint references specialist (id),
    invitation bigint references invitation (id),
    opportunity bigint references opportunity (id),
    -- of an automatic answer: a hash of its kind, its recipient and the text it answers
    answers bytea,
    state text not null default 'POSTED' check (state in ('POSTED', 'SENT', 'FAILED', 'DROPPED')),
    attempts int not null default 0,
    status text not null default '',
    answer text not null default '',
    posted_at timestamptz not null,
    settled_at timestamptz
);
create index delivery_letter_answers on delivery_letter (answers, posted_at) where answers is not null;
create index delivery_letter_invitation on delivery_letter (invitation) where invitation is not null;
create index delivery_letter_specialist on delivery_letter (specialist) where specialist is not null;
create index delivery_letter_opportunity on delivery_letter (opportunity) where opportunity is not null;
