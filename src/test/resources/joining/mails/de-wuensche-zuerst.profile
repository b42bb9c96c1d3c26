why: die Wünsche stehen vorn, was die Firma tut dahinter
language: de
organization: Lang Datenwerk GmbH
skills: power-bi, snowflake, microsoft-fabric
places: AT, CH
languages: de
workModes: remote, hybrid
minimum: 10000 EUR
frequency: daily
hours: 00:00-18:00
zone: Europe/Vienna
rates: Stundensatz 110 €
lacks: am Tag, nach 18
