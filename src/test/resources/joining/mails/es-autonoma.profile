why: una persona y su oficio no son una empresa
language: es
skills: power-bi
places: ES
languages: es, fr
workModes: remote
availableFrom: 2027-02-01
hours: 00:00-18:00
zone: Europe/Madrid
lacks: 18
