-- Those whose letter is known never to have arrived waited without end, and were counted as out.
update invitation i set state = 'UNDELIVERED', reason = 'its letter was not delivered'
where i.state = 'QUEUED' and exists (
    select 1 from delivery_letter l
    where l.state in ('FAILED', 'DROPPED')
        and (l.invitation = i.id and l.kind = 'specialist/opportunity-offered'
            or l.id in (select d.letter from delivery_digest d where d.invitation = i.id)));
-- They are few, and asked for whenever the queue is looked at.
create index invitation_undelivered on invitation (opportunity_id) where state = 'UNDELIVERED';
