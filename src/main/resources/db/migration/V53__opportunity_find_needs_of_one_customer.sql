-- Two firms may ask for the same customer's need.
create index opportunity_of_customer on opportunity
    (split_part(lower(coalesce(edited, need) #>> '{conditions,customer,name,value}'), ' ', 1), id);
