create index queue_trace_at on queue_trace (at);
create index delivery_letter_settled on delivery_letter (settled_at) where state = 'SENT';
