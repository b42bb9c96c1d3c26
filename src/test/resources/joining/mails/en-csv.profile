why: one row of a table with another's address in it, which must never count
language: en
organization: Reed Partners
skills: power-apps
places: GB, IE
languages: en
minimum: 15000 GBP
