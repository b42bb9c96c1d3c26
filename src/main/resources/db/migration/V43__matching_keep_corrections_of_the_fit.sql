-- Corrections of how likely a fit is, learned from answers. An operator puts one in force and takes it back; none is ever changed or removed.
create table matching_correction (
    id            bigint generated always as identity primary key,
    shift         double precision not null,
    slope         double precision not null check (slope > 0),
    answers       integer          not null,
    fitting       integer          not null,
    answers_from  timestamptz      not null,
    answers_until timestamptz      not null,
    adopted_at    timestamptz      not null,
    adopted_by    text             not null,
    dropped_at    timestamptz,
    dropped_by    text
);
create unique index matching_correction_in_force on matching_correction ((true)) where dropped_at is null;

-- Matches found before had no correction. By a pattern, as a NUL escaped within keeps PostgreSQL from reading it as JSON.
update matching_match
set explanation = left(explanation, -1) || ',"uncorrected":' || substring(explanation from '"probability":([-0-9.eE]+)') || '}'
where explanation ~ '"probability":[-0-9.eE]+';
