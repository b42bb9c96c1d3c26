-- Invitations that wait for their specialist's next digest, with the words that say why.
create table routing_digest (
    invitation_id bigint primary key references invitation,
    specialist_id bigint not null references specialist,
    matched       jsonb  not null,
    missing       jsonb  not null
);
create index routing_digest_of on routing_digest (specialist_id);
