-- What a specialist wrote with its yes, unmasked: told to the requester in the introduction, and nowhere before.
alter table relay_voice add column whole_words text not null default '';

-- Whether a digest tells that the invitation has ended: where the digest does not go out after all, the next one tells it.
alter table delivery_digest add column closed boolean not null default false;
