why: "Firma Zett GmbH" ohne Doppelpunkt, und ein Tagessatz, der keinen Platz hat
language: de
organization: Zett GmbH
skills: power-bi, sap
places: DE
languages: de
cap: 2
neverWith: Rotfuchs AG
hours: 08:00-00:00
zone: Europe/Berlin
rates: Tagessatz 1.100 €.
lacks: Woche, Rotfuchs, 8 Uhr
