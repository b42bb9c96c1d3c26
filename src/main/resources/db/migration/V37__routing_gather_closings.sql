-- Invitations that ended without an answer, for a line in their specialist's next digest.
create table routing_digest_closed (
    invitation_id bigint primary key references invitation,
    specialist_id bigint not null references specialist
);
create index routing_digest_closed_of on routing_digest_closed (specialist_id);
