why: un collectif sans raison sociale, avec des souhaits à la fin
language: fr
skills: power-bi, azure, snowflake
places: FR, CH
languages: fr, en
workModes: on site, remote
neverWith: Initech SAS
availableFrom: 2027-01-31
hours: 00:00-19:00
zone: Europe/Paris
lacks: 19h, Initech, janvier
