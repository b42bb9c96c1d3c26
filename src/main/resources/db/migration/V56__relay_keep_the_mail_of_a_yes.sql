-- Who signed it is read when both are introduced, so that nothing of it need be kept before.
alter table relay_voice add column mail_id bigint not null default 0;
