-- What each side was asked and has not answered yet, masked; empty where nothing is open.
alter table relay_voice
    add column specialist_question text not null default '',
    add column requester_question  text not null default '';
