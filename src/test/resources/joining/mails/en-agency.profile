why: written on behalf of a firm, with hours that both ends are named of
language: en
organization: Hilltop Data Ltd
skills: snowflake, power-bi
places: GB, IE
workModes: hybrid, remote
capacity: 2
frequency: daily
hours: 09:00-17:00
zone: Europe/London
notUnderstood: Please no recruiters
lacks: digest, 9am
