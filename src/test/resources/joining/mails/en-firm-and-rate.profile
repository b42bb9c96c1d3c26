why: a rate has no place in a profile and is told, what is wished of us is no description, and a town follows the firm's name
language: en
organization: Foo Bar
skills: power-bi, azure
places: IE
workModes: remote, on site
minimum: 20000 ?
cap: 2
hours: 08:00-18:00
zone: Europe/Dublin
rates: 150 EUR an hour.
lacks: week, SAP, 20k, 18:00
