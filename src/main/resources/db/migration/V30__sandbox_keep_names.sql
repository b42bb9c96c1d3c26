-- As the mail's To field shows it; empty where it shows none.
alter table sandbox_message add column recipient_name text not null default '';
