why: a customer that a sentence begins with is not the firm of the sender
language: en
skills: power-bi
places: CH
