-- How likely a fit was told when this one was invited, before any correction; null for those invited before it was kept.
alter table invitation add column likelihood double precision;
-- What its answer says of the fit; null where it was not answered, or the answer is about something else, such as no capacity.
alter table invitation add column fits boolean;
alter table invitation add column fits_said_at timestamptz;
create index invitation_fits on invitation (specialist_id, fits_said_at desc) where fits is not null and likelihood is not null;
