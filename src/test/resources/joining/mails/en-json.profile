why: JSON with a level, over several lines
language: en
organization: Moe Analytics
skills: power-bi, snowflake
places: FI
languages: fi, en
capacity: 1
