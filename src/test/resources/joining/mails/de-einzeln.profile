why: eine Person, die erst später kann
language: de
skills: sap
places: DE
languages: de, en
workModes: on site, remote
availableFrom: 2027-02-01
cap: 2
lacks: pro Woche, Februar
