-- What the requester knows of a specialist before the introduction: a number, and masked words.
create table relay_voice (
    invitation_id    bigint primary key references invitation,
    opportunity_id   bigint      not null references opportunity,
    number           int         not null,
    words            text        not null,
    specialist_asked boolean     not null,
    requester_asked  boolean     not null,
    said_at          timestamptz not null,
    constraint relay_voice_number unique (opportunity_id, number)
);
-- Until when answers count. Its row comes when the opportunity has gone out.
create table relay_deadline (
    opportunity_id bigint primary key references opportunity,
    until_at       timestamptz not null
);
