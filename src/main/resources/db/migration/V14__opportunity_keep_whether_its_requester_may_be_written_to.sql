-- False until its sender is proven, or an operator vouches for it. Who was answered before may be answered further.
alter table opportunity add column requester_reachable boolean not null default false;
update opportunity set requester_reachable = true
 where exists (select from delivery_letter l where l.opportunity = opportunity.id and l.kind like 'requester/%');
