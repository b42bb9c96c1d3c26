why: a person and her trade are no firm
language: en
skills: power-bi, snowflake
places: IE
languages: en
workModes: remote
notUnderstood: Please nothing on Fridays.
