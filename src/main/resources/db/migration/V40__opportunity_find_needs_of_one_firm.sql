-- What colleagues of a requester asked for, newest first: near-doubles are looked for among these.
create index opportunity_of_firm on opportunity (split_part(requester_folded, '@', -1), id);
