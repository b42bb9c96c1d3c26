-- A mail may hold several needs: 0 is its first or only one.
alter table opportunity add column part int not null default 0;
alter table opportunity drop constraint opportunity_mail_id_key;
alter table opportunity add constraint opportunity_mail_part unique (mail_id, part);
