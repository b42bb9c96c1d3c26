why: a table of an office program, labels in one column and values in the other
language: en
organization: LeeWorks
skills: kubernetes, terraform
places: NL
languages: nl, en
