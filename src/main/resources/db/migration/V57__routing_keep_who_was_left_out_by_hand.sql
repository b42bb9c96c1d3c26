-- Specialists whom an operator left out of one need, whoever fits. History and audit keep what was taken back.
create table routing_left_out (
    opportunity_id bigint      not null references opportunity on delete cascade,
    specialist_id  bigint      not null references specialist on delete cascade,
    why            text        not null,
    who            text        not null,
    at             timestamptz not null,
    primary key (opportunity_id, specialist_id)
);
create index routing_left_out_specialist on routing_left_out (specialist_id);
