why: the example in the quoted mail is ours and must not be read as theirs
language: en
organization: Weber Consulting
skills: power-bi
places: AT
