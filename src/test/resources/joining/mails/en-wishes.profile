why: how mail shall come, together with what can be done
language: en
organization: Poole Analytics
skills: power-bi, snowflake
places: US, CA
languages: en
frequency: weekly
cap: 3
neverWith: contoso.example
hours: 09:00-17:00
zone: America/New_York
