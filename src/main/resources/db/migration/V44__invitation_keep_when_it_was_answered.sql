-- When its specialist first said yes or no; null where it has not, or before this was kept and nothing else tells.
alter table invitation add column answered_at timestamptz;
update invitation set answered_at = fits_said_at where fits_said_at is not null;
create index invitation_answered on invitation (answered_at) where answered_at is not null;
