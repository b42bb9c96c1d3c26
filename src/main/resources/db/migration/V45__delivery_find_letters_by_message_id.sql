-- A mail that answers a letter of ours may come without its reply address; then its In-Reply-To says which letter it was.
create index delivery_letter_message_id on delivery_letter (message_id);
create index delivery_letter_failed on delivery_letter (settled_at) where state = 'FAILED';
