-- How many roles of one project its mail asks for, each an opportunity of its own; 1 where it stands by itself.
alter table opportunity add column slots integer not null default 1;
