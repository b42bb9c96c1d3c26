-- When both learned who the other is; before, only the letters knew it.
alter table relay_voice add column introduced_at timestamptz;
update relay_voice v set introduced_at = l.posted_at
    from delivery_letter l where l.letter_key = 'requester-introduced/' || v.invitation_id;
-- A withdrawal made "withdrawn" of those who had been introduced: nobody can take back what both sides know.
update invitation i set state = 'SELECTED', reason = 'yes of the requester'
    from relay_voice v where v.invitation_id = i.id and v.introduced_at is not null and i.state = 'WITHDRAWN';
-- Forms that were acted on: one sent twice is one deed.
create table relay_form (
    opportunity_id bigint      not null references opportunity,
    form           text        not null,
    taken_at       timestamptz not null,
    primary key (opportunity_id, form)
);
