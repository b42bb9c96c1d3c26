alter table authenticity_verdict drop constraint authenticity_verdict_verdict_check;
alter table authenticity_verdict add constraint authenticity_verdict_verdict_check
    check (verdict in ('authenticated', 'waived', 'vouched', 'unproven', 'no identity'));
