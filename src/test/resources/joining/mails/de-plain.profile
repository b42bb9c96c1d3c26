why: ganze Sätze auf Deutsch
language: de
organization: Groß IT GmbH
skills: dynamics-365-business-central, power-automate
places: DE, AT, CH
languages: de, en
workModes: on site, remote
minimum: 10000 EUR
availableFrom: 2027-02-01
