-- What profiles mean, as a direction; made from their text, so it can be thrown away and is made again.
create table matching_embedding (
    specialist_id bigint primary key references specialist on delete cascade,
    -- A digest of the model's name and the passages: another profile needs another embedding.
    made_of       bytea not null,
    direction     bytea not null
);
