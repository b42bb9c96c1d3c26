create table delivery_digest (
    letter     bigint not null references delivery_letter (id),
    invitation bigint not null references invitation (id),
    primary key (letter, invitation)
);
create index delivery_digest_invitation on delivery_digest (invitation);
